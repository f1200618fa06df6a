package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import landbridge.names.Headings.Heading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HeadingsTest {
  @TestFactory
  Stream<DynamicTest> takesHeadingsApart() {
    return Cases.of(
        HeadingsTest.class,
        "headings.tsv",
        "heading",
        row -> {
          Heading heading = Headings.of(row.get("heading"));
          assertEquals(row.get("canonical"), heading.canonical(), row.place());
          assertEquals(row.get("specific-key"), heading.specificKey(), row.place());
          assertEquals(row.get("kind"), heading.kind().orElse(""), row.place());
          assertEquals(row.get("qualifier"), heading.qualifier().orElse(""), row.place());
          assertEquals(row.get("slug"), heading.slug(), row.place());
        });
  }

  @TestFactory
  Stream<DynamicTest> spellingsShareAKey() {
    return Cases.of(
        HeadingsTest.class,
        "heading-families.tsv",
        "phenomenon",
        row ->
            assertEquals(
                1,
                row.row().list("forms").stream().map(Headings::key).distinct().count(),
                () -> row.place() + row.row().list("forms").stream().map(Headings::key).toList()));
  }

  @Test
  void canonicalFormKeepsTheKey() {
    RandomStrings.some(RandomStrings.seed(), 2000)
        .forEach(
            text -> assertEquals(Headings.key(text), Headings.key(Headings.canonical(text)), text));
  }
}
