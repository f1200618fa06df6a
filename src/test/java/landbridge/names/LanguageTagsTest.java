package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import java.util.stream.Stream;
import landbridge.names.LanguageTags.Tagging;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LanguageTagsTest {
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*");

  @TestFactory
  Stream<DynamicTest> tagsByLabelAndLetters() {
    return Cases.of(
        LanguageTagsTest.class,
        "language-tags.tsv",
        "phenomenon",
        row -> {
          String label = row.get("label").equals("-") ? null : row.get("label");
          Tagging tagging = LanguageTags.tag(row.get("text"), label);
          assertEquals(row.get("tag"), tagging.tag(), row.place() + " " + tagging.reason());
          assertEquals(row.get("conflict").equals("yes"), tagging.conflict(), row.place());
        });
  }

  @Test
  void conflictNamesTheLetter() {
    String reason = LanguageTags.tag("قورغاس", "Kazakh").reason();
    assertEquals(
        "Labelled Kazakh, but the text has the letter غ, which kk-Arab does not use.", reason);
  }

  @Test
  void tagsAnyStringWithAProperTag() {
    RandomStrings.some(RandomStrings.seed(), 2000)
        .forEach(
            text -> {
              assertTrue(TAG.matches(LanguageTags.tag(text, null).tag()), text);
              assertTrue(TAG.matches(LanguageTags.tag(text, "Kazakh").tag()), text);
              assertFalse(LanguageTags.tag("Horgos", text).tag().isEmpty(), text);
            });
  }
}
