package landbridge.names;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import landbridge.names.UyghurLetters.Letter;

/**
 * Writes Uyghur names of the Arabic alphabet in the Latin alphabet of 2008 (ULY), and as search
 * keys in New Script and in the official romanisation of place names.
 */
public final class UyghurLatin {
  private static final String VERSION = "1";
  private static final Set<String> DIGRAPHS = Set.of("ng", "gh", "sh", "zh", "ch");

  private UyghurLatin() {}

  /** The name in ULY, its words capitalised; empty if it has letters of another alphabet. */
  public static Optional<WrittenForm> uly(String name) {
    return plain(name)
        .map(
            plain -> {
              boolean repaired = !plain.equals(Normal.nfkc(name));
              return new WrittenForm(
                  latin(plain),
                  "ug-Latn-t-ug-arab-x0-uly",
                  "uyghur-arabic-to-uly",
                  VERSION,
                  repaired ? 0.9 : 0.98,
                  repaired ? "letters of other keyboards were read as Uyghur ones" : "",
                  false);
            });
  }

  /** The name in New Script: a search key. */
  public static Optional<WrittenForm> newScript(String name) {
    return key(name, Letter::uyy, "uyy", "uyghur-arabic-to-new-script", 0.9, "");
  }

  /** The name as the official romanisation spells it, without its accents: a search key. */
  public static Optional<WrittenForm> sasm(String name) {
    String note = "the letter table was inferred from attested names";
    return key(name, Letter::sasm, "sasm", "uyghur-arabic-to-sasm", 0.6, note);
  }

  private static Optional<WrittenForm> key(
      String name,
      Function<Letter, String> column,
      String alphabet,
      String method,
      double confidence,
      String note) {
    return plain(name)
        .map(plain -> words(plain, word -> letters(word, column)))
        .filter(text -> !text.isBlank())
        .map(
            text ->
                new WrittenForm(
                    text,
                    "ug-Latn-t-ug-arab-x0-" + alphabet,
                    method,
                    VERSION,
                    confidence,
                    note,
                    true));
  }

  private static Optional<String> plain(String name) {
    return Optional.of(UyghurLetters.plain(name))
        .filter(text -> WordByWord.isWrittenWith(text, UyghurLetters::isArabic))
        .filter(
            text ->
                text.codePoints().anyMatch(c -> c != UyghurLetters.HEMZE && Character.isLetter(c)));
  }

  /** Plain Arabic text in ULY; what is no letter of the alphabet stays as it is. */
  static String latin(String plain) {
    return words(plain, UyghurLatin::word);
  }

  private static String words(String plain, Function<String, String> word) {
    return WordByWord.rewrite(
        plain, UyghurLetters::isArabic, arabic -> LetterCase.capitalised(word.apply(arabic)));
  }

  private static String letters(String word, Function<Letter, String> column) {
    StringBuilder latin = new StringBuilder();
    word.codePoints()
        .mapToObj(UyghurLetters::ofArabic)
        .forEach(letter -> latin.append(letter == null ? "" : column.apply(letter)));
    return latin.toString();
  }

  private static String word(String word) {
    StringBuilder latin = new StringBuilder();
    String last = "";
    boolean apart = false;
    for (int at = 0; at < word.length(); at++) {
      Letter letter = UyghurLetters.ofArabic(word.charAt(at));
      String next = letter == null ? "" : letter.uly();
      if (next.isEmpty()) {
        apart = at > 0;
        continue;
      }
      if (apart || readsAsOne(last, next)) {
        latin.append('\'');
      }
      latin.append(next);
      last = next;
      apart = false;
    }
    return latin.toString();
  }

  /** Two letters that would be read as a digraph, as in en'gliye; ng before h is read rightly. */
  private static boolean readsAsOne(String last, String next) {
    return last.length() == 1 && DIGRAPHS.contains(last + next.charAt(0));
  }
}
