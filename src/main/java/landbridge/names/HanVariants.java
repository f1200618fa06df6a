package landbridge.names;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Simplified and traditional Chinese characters.
 *
 * <p>A character is traditional-only if mainland texts never need it: it is absent from GB 2312, the
 * character set of 1980, and ICU gives it a simplified form. Asking GB 2312 first keeps the large
 * ICU rules unloaded for the many names that are plainly simplified.
 */
final class HanVariants {
  private HanVariants() {}

  private static final class Rules {
    static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Hant-Hans");
  }

  /** Whether a string has a character that only traditional Chinese writes. */
  static boolean hasTraditionalOnly(String text) {
    return mayDiffer(text) && !Rules.TO_SIMPLIFIED.transliterate(text).equals(text);
  }

  /** The string in simplified characters; other scripts are left alone. */
  static String simplified(String text) {
    return mayDiffer(text) ? Rules.TO_SIMPLIFIED.transliterate(text) : text;
  }

  private static boolean mayDiffer(String text) {
    CharsetEncoder mainland = Charset.forName("GB2312").newEncoder();
    return text.codePoints().anyMatch(c -> Character.isIdeographic(c) && !fits(mainland, c));
  }

  private static boolean fits(CharsetEncoder mainland, int character) {
    return Character.isBmpCodePoint(character) && mainland.canEncode((char) character);
  }
}
