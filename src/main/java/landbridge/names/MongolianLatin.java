package landbridge.names;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.VersionInfo;
import java.util.Optional;

/**
 * Writes Mongolian names of the Cyrillic alphabet in the Latin letters of the Mongolian national
 * standard (MNS 5217).
 *
 * <p>By the rules of ICU: they are the standard's letter table, one letter after another, and kept
 * by Unicode CLDR; a table of our own would say the same. The traditional script is never made: it
 * keeps a spelling (уул is ᠠᠭᠤᠯᠠ) that no rule finds.
 */
public final class MongolianLatin {
  private static final String LETTERS = "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя";

  private MongolianLatin() {}

  private static final class Rules {
    static final Transliterator MNS = Transliterator.getInstance("mn-mn_Latn/MNS");
  }

  /** The name in Latin letters; empty if it has letters of another alphabet. */
  public static Optional<WrittenForm> of(String name) {
    String composed = Normal.nfc(name);
    if (!WordByWord.isWrittenWith(composed, c -> LETTERS.indexOf(Character.toLowerCase(c)) >= 0)) {
      return Optional.empty();
    }
    String text =
        WordByWord.rewrite(composed, c -> !Character.isWhitespace(c), MongolianLatin::word);
    return Optional.of(text)
        .filter(latin -> !latin.isBlank())
        .map(
            latin ->
                new WrittenForm(
                    latin,
                    "mn-Latn-t-mn-cyrl-m0-mns",
                    "mongolian-cyrillic-to-mns",
                    "1, ICU " + VersionInfo.ICU_VERSION,
                    0.98,
                    "",
                    false));
  }

  private static String word(String word) {
    return Normal.nfc(Rules.MNS.transliterate(word));
  }
}
