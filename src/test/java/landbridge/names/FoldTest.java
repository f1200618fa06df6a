package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FoldTest {
  @TestFactory
  Stream<DynamicTest> formsShareAKey() {
    return Cases.of(
        FoldTest.class,
        "fold-families.tsv",
        "phenomenon",
        row -> {
          List<String> keys = Stream.of(row.get("forms").split(";")).map(Fold::key).toList();
          assertEquals(1, keys.stream().distinct().count(), () -> row.place() + keys);
        });
  }

  @TestFactory
  Stream<DynamicTest> keepsApart() {
    return Cases.of(
        FoldTest.class,
        "fold-apart.tsv",
        "phenomenon",
        row -> assertNotEquals(Fold.key(row.get("one")), Fold.key(row.get("other")), row.place()));
  }

  @Test
  void foldsAKeyToItself() {
    RandomStrings.some(RandomStrings.seed(), 2000)
        .forEach(text -> assertEquals(Fold.key(text), Fold.key(Fold.key(text)), text));
  }

  @Test
  void ignoresTheNormalForm() {
    RandomStrings.some(RandomStrings.seed(), 2000)
        .forEach(
            text -> {
              String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
              assertEquals(Fold.key(text), Fold.key(decomposed), text);
            });
  }

  @Test
  void staysQuickOnLongText() {
    List<String> hostile =
        List.of(
            "a",
            "a\u0301\u0323",
            "\u0301\u0323",
            "霍爾",
            "قورغاس ",
            "(",
            ",",
            "of ",
            "\uD800",
            "\u0000",
            "Қ-",
            "City ");
    for (String piece : hostile) {
      String text = piece.repeat(200_000 / piece.length());
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> everything(text), piece);
    }
  }

  private static void everything(String text) {
    Fold.key(text);
    Slug.of(text);
    Script.runs(text);
    LanguageTags.tag(text, text);
    Headers.column(text);
    Headings.of(text);
    GenericWords.split(text, text);
    GenericWords.groupKind(text);
    GenericWords.kindOfPhrase(text);
    PlaceTypes.of(text);
    Ethnonyms.part(text);
  }
}
