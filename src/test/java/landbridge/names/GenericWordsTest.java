package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.stream.Stream;
import landbridge.names.GenericWords.Split;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GenericWordsTest {
  private static final Split NONE = new Split("-", "-", "-");

  @TestFactory
  Stream<DynamicTest> partsNames() {
    return Cases.of(
        GenericWordsTest.class,
        "splits.tsv",
        "name",
        row ->
            assertEquals(
                new Split(row.get("specific"), row.get("generic"), row.get("kind")),
                GenericWords.split(row.get("name"), row.get("tag")).orElse(NONE),
                row.place()));
  }

  @TestFactory
  Stream<DynamicTest> knowsGroupLabels() {
    return Cases.of(
        GenericWordsTest.class,
        "groups.tsv",
        "label",
        row ->
            assertEquals(
                row.get("kind"),
                GenericWords.groupKind(row.get("label")).orElse("-"),
                row.place()));
  }

  @TestFactory
  Stream<DynamicTest> readsKindPhrases() {
    return Cases.of(
        GenericWordsTest.class,
        "phrases.tsv",
        "phrase",
        row ->
            assertEquals(
                row.get("kind"),
                GenericWords.kindOfPhrase(row.get("phrase")).orElse("-"),
                row.place()));
  }

  @Test
  void knowsTheKindOfShortNames() {
    assertEquals(Optional.of("county"), GenericWords.kindOf("单县", "zh-Hans"));
  }

  @Test
  void neverLeavesAnEmptySpecific() {
    RandomStrings.some(RandomStrings.seed(), 2000)
        .flatMap(
            text ->
                Stream.of("en", "zh-Hans", "ug-Arab", text)
                    .map(tag -> GenericWords.split(text, tag)))
        .flatMap(Optional::stream)
        .forEach(split -> assertFalse(split.specific().isBlank(), split::toString));
  }
}
