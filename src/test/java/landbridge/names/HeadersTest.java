package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import landbridge.names.Headers.Column;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HeadersTest {
  @TestFactory
  Stream<DynamicTest> knowsLanguageColumns() {
    return Cases.of(
        HeadersTest.class,
        "columns.tsv",
        "header",
        row -> {
          Optional<Column> column = Headers.column(row.get("header"));
          String tag = column.map(c -> c.tag().orElse("?")).orElse("-");
          assertEquals(row.get("tag"), tag, row.place());
          String language = column.flatMap(Column::language).orElse("");
          assertEquals(row.get("language"), language, row.place());
        });
  }

  @Test
  void cellsTellUnderABareLanguage() {
    Column mongolian = Headers.column("Mongolian").orElseThrow();
    assertEquals("mn-Cyrl", mongolian.tagOf("Алаг уул").tag());
    assertEquals("mn-Mong", mongolian.tagOf("ᠠᠯᠠᠭ ᠠᠭᠤᠯᠠ").tag());
    assertEquals("zh-Hans", Headers.column("Native name").orElseThrow().tagOf("霍尔果斯").tag());
  }
}
