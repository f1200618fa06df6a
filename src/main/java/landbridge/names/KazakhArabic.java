package landbridge.names;

import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.names.KazakhLetters.Group;
import landbridge.names.KazakhLetters.Letter;

/**
 * Writes Kazakh names of the Cyrillic alphabet in the Arabic alphabet of China.
 *
 * <p>A word with front vowels begins with ء (U+0621, as real text has it) unless one of its letters
 * marks it front already. Where front and back vowels meet in one word the first vowel decides;
 * that was right in 23 of 30 such words.
 */
public final class KazakhArabic {
  private static final String VERSION = "1";
  private static final String HIGH_HAMZA = "ء";
  private static final int LONGEST_ABBREVIATION = 3;
  private static final String OWN_LETTERS = "қғңәөүұі";
  private static final String LOAN_LETTERS = "вёфһцчщъьэ";

  private KazakhArabic() {}

  /** The name in Arabic letters; empty if it has letters of another alphabet. */
  public static Optional<WrittenForm> of(String name) {
    String plain = withoutApostrophes(Normal.nfc(name));
    String lower = LetterCase.lower(plain);
    if (!WordByWord.isWrittenWith(lower, KazakhLetters::isCyrillic)) {
      return Optional.empty();
    }
    boolean mixed = Spaced.words(lower).stream().anyMatch(KazakhArabic::isMixed);
    boolean loan = lower.chars().anyMatch(c -> LOAN_LETTERS.indexOf(c) >= 0);
    String note = mixed ? "hamza uncertain" : loan ? "loan letters" : "";
    return Optional.of(WordByWord.rewrite(plain, KazakhLetters::isCyrillic, KazakhArabic::word))
        .filter(text -> !text.isBlank())
        .map(
            text ->
                new WrittenForm(
                    text,
                    "kk-Arab-t-kk-cyrl",
                    "kazakh-cyrillic-to-arabic",
                    VERSION,
                    mixed ? 0.75 : loan ? 0.85 : isKazakh(lower) ? 0.98 : 0.9,
                    note,
                    false));
  }

  /** Words without a letter of their own may be loans, whose spelling follows no rule. */
  private static boolean isKazakh(String lower) {
    return Spaced.words(lower).stream()
        .allMatch(word -> word.chars().anyMatch(c -> OWN_LETTERS.indexOf(c) >= 0));
  }

  /** Arabic does not write the apostrophe of foreign names: Кот-д’Ивуар. */
  private static String withoutApostrophes(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> !Apostrophes.is(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String word(String word) {
    return isAbbreviation(word) ? spelt(word) : arabic(LetterCase.lower(word));
  }

  private static boolean isAbbreviation(String word) {
    boolean some = word.length() > 1 && word.length() <= LONGEST_ABBREVIATION;
    return some && word.chars().allMatch(Character::isUpperCase);
  }

  /** АҚШ is ا ق ش: without capitals only the spaces tell an abbreviation. */
  private static String spelt(String word) {
    return word.chars()
        .mapToObj(KazakhLetters::of)
        .map(letter -> letter == null ? "" : letter.arabic())
        .collect(Collectors.joining(" "));
  }

  private static String arabic(String word) {
    StringBuilder arabic = new StringBuilder(needsHamza(word) ? HIGH_HAMZA : "");
    for (int at = 0; at < word.length(); ) {
      Group group = KazakhLetters.groupAt(word, at);
      Letter letter = KazakhLetters.of(word.charAt(at));
      arabic.append(group != null ? group.arabic() : letter == null ? "" : letter.arabic());
      at += group != null ? group.cyrillic().length() : 1;
    }
    return arabic.toString();
  }

  private static boolean needsHamza(String word) {
    boolean marked =
        word.chars().mapToObj(KazakhLetters::of).anyMatch(l -> l != null && l.marksFront());
    if (marked) {
      return false;
    }
    for (int at = 0; at < word.length(); at++) {
      Letter letter = KazakhLetters.of(word.charAt(at));
      if (letter != null && (letter.front() || letter.back())) {
        return letter.front();
      }
    }
    return false;
  }

  /** Whether harmony does not decide: vowels of both kinds and no letter that marks the word. */
  private static boolean isMixed(String word) {
    boolean front = false;
    boolean back = false;
    for (int at = 0; at < word.length(); at++) {
      Letter letter = KazakhLetters.of(word.charAt(at));
      if (letter != null && letter.marksFront()) {
        return false;
      }
      front |= letter != null && letter.front();
      back |= letter != null && letter.back();
    }
    return front && back;
  }
}
