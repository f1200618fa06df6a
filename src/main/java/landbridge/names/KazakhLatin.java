package landbridge.names;

import java.util.Optional;
import landbridge.names.KazakhLetters.Letter;

/**
 * Writes Kazakh names of the Cyrillic alphabet in the Latin alphabet of 2021. Its і is ı and I, its
 * и and й are i and İ, as in Turkish.
 */
public final class KazakhLatin {
  private static final String VERSION = "1";

  /** Letters for whose Latin form no source was at hand. */
  private static final String UNSURE = "ёцчщюя";

  private KazakhLatin() {}

  /** The name in Latin letters, its case kept; empty if it has letters of another alphabet. */
  public static Optional<WrittenForm> of(String name) {
    String composed = Normal.nfc(name);
    if (!WordByWord.isWrittenWith(composed, KazakhLetters::isCyrillic)) {
      return Optional.empty();
    }
    boolean unsure = LetterCase.lower(composed).chars().anyMatch(c -> UNSURE.indexOf(c) >= 0);
    return Optional.of(WordByWord.rewrite(composed, KazakhLetters::isCyrillic, KazakhLatin::word))
        .filter(text -> !text.isBlank())
        .map(
            text ->
                new WrittenForm(
                    text,
                    "kk-Latn-t-kk-cyrl-x0-kz2021",
                    "kazakh-cyrillic-to-latin-2021",
                    VERSION,
                    unsure ? 0.9 : 0.99,
                    unsure ? "loan letters, whose Latin form is not settled" : "",
                    false));
  }

  private static String word(String word) {
    boolean capitals = word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    StringBuilder latin = new StringBuilder();
    for (int at = 0; at < word.length(); at++) {
      char character = word.charAt(at);
      Letter letter = KazakhLetters.of(character);
      String small = letter == null ? "" : letter.latin();
      latin.append(Character.isUpperCase(character) ? upper(small, capitals) : small);
    }
    return latin.toString();
  }

  private static String upper(String latin, boolean all) {
    StringBuilder upper = new StringBuilder();
    for (int at = 0; at < latin.length(); at++) {
      char letter = latin.charAt(at);
      boolean capital = all || at == 0;
      upper.append(!capital ? letter : letter == 'i' ? 'İ' : Character.toUpperCase(letter));
    }
    return upper.toString();
  }
}
