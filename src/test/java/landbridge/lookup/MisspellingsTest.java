package landbridge.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.lookup.Misspellings.Misspelling;
import landbridge.lookup.Misspellings.Slip;
import landbridge.lookup.SpellingFamilies.Spelling;
import landbridge.names.Cases;
import landbridge.names.RandomStrings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MisspellingsTest {
  private static final int ALL = 1_000_000;

  @TestFactory
  Stream<DynamicTest> makesTheSlip() {
    return Cases.of(
        MisspellingsTest.class,
        "misspellings.tsv",
        "misspelt",
        row -> {
          List<Misspelling> all = Misspellings.of(row.get("name"), ALL, 1);
          Slip slip = Slip.valueOf(row.get("slip"));
          assertTrue(
              all.contains(new Misspelling(row.get("misspelt"), slip)),
              () -> row.place() + ": " + all);
        });
  }

  @Test
  void yieldsTheSameAgain() {
    assertEquals(Misspellings.of("Alashankou", 20, 7), Misspellings.of("Alashankou", 20, 7));
    assertNotEquals(Misspellings.of("Alashankou", 20, 7), Misspellings.of("Alashankou", 20, 8));
  }

  @Test
  void beginsWithEveryKind() {
    List<Misspelling> five = Misspellings.of("Ürümqi", 5, 1);
    assertEquals(
        Set.of(Slip.values()), five.stream().map(Misspelling::slip).collect(Collectors.toSet()));
    assertEquals(3, Misspellings.of("Ürümqi", 3, 1).size());
    assertEquals(List.of(), Misspellings.of("Ürümqi", 0, 1));
  }

  @Test
  void neverYieldsTheName() {
    names().forEach(MisspellingsTest::differs);
    RandomStrings.some(RandomStrings.seed(), 2000).forEach(MisspellingsTest::differs);
  }

  @Test
  void isOneSlipAway() {
    names()
        .forEach(
            name ->
                Misspellings.of(name, ALL, 3)
                    .forEach(wrong -> assertTrue(isOneSlip(name, wrong), name + " " + wrong)));
  }

  @Test
  void staysInTheScripts() {
    names()
        .forEach(
            name ->
                Misspellings.of(name, ALL, 3)
                    .forEach(
                        wrong ->
                            assertTrue(
                                scripts(name).containsAll(scripts(wrong.text())),
                                name + " " + wrong)));
  }

  @Test
  void leavesShortNamesAlone() {
    for (String name : List.of("", "Osh", "伊犁", "Нур", "نۇر", "A B C", "x".repeat(300))) {
      assertEquals(List.of(), Misspellings.of(name, ALL, 1), name);
    }
    assertFalse(Misspellings.of("Bole", ALL, 1).isEmpty());
    assertFalse(Misspellings.of("哈密市", ALL, 1).isEmpty());
  }

  private static void differs(String name) {
    List<Misspelling> all = Misspellings.of(name, ALL, 3);
    Set<String> texts = all.stream().map(wrong -> seen(wrong.text())).collect(Collectors.toSet());
    assertFalse(texts.contains(seen(name)), name);
    assertEquals(all.size(), texts.size(), name);
  }

  private static boolean isOneSlip(String name, Misspelling wrong) {
    List<String> right = Letters.of(seen(name));
    List<String> written = Letters.of(seen(wrong.text()));
    return switch (wrong.slip()) {
      case UNMARKED -> seen(unmarked(right)).equals(seen(unmarked(written)));
      case LEFT_OUT -> written.size() == right.size() - 1 && edges(right, written) == 0;
      case INSERTED -> written.size() == right.size() + 1 && edges(written, right) == 0;
      case REPLACED -> written.size() == right.size() && edges(right, written) == 0;
      case SWAPPED ->
          written.size() == right.size()
              && edges(right, written) == 1
              && sorted(right).equals(sorted(written));
    };
  }

  /**
   * How many letters of the shorter one stand neither in the common beginning nor in the common
   * end, one letter of the longer one (or of each, if they are of one length) not being counted.
   */
  private static int edges(List<String> longer, List<String> shorter) {
    int begin = 0;
    while (begin < shorter.size() && shorter.get(begin).equals(longer.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < shorter.size() - begin
        && shorter.get(shorter.size() - 1 - end).equals(longer.get(longer.size() - 1 - end))) {
      end++;
    }
    int left = shorter.size() - begin - end;
    return longer.size() == shorter.size() ? left - 1 : left;
  }

  private static List<String> sorted(List<String> letters) {
    return letters.stream().sorted().toList();
  }

  private static String unmarked(List<String> letters) {
    return letters.stream().map(Letters::unmarked).collect(Collectors.joining());
  }

  private static Set<UnicodeScript> scripts(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .collect(Collectors.toSet());
  }

  private static String seen(String text) {
    return Normalizer.normalize(text, Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static Stream<String> names() {
    return Stream.concat(SpellingFamilies.tuned().stream(), SpellingFamilies.unseen().stream())
        .flatMap(family -> family.spellings().stream())
        .map(Spelling::text);
  }
}
