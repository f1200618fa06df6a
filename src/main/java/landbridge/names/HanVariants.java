package landbridge.names;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Simplified and traditional Chinese characters.
 *
 * <p>A character is traditional-only if mainland texts never need it: it is absent from GB 2312,
 * the character set of 1980, and ICU gives it a simplified form. Asking GB 2312 first keeps the
 * large ICU rules unloaded for the many names that are plainly simplified.
 */
final class HanVariants {
  private static final int PIECE = 256;

  private HanVariants() {}

  private static final class Rules {
    static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Hant-Hans");
  }

  /** Whether a string has a character that only traditional Chinese writes. */
  static boolean hasTraditionalOnly(String text) {
    return mayDiffer(text) && !simplified(text).equals(text);
  }

  /** The string in simplified characters; other scripts are left alone. */
  static String simplified(String text) {
    if (!mayDiffer(text)) {
      return text;
    }
    StringBuilder simplified = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      int to = cut(text, from);
      simplified.append(Rules.TO_SIMPLIFIED.transliterate(text.substring(from, to)));
      from = to;
    }
    return simplified.toString();
  }

  /** The end of the next piece: ICU takes time that grows with the square of the length. */
  private static int cut(String text, int from) {
    int to = Math.min(text.length(), from + PIECE);
    boolean splitsPair = to < text.length() && Character.isLowSurrogate(text.charAt(to));
    return splitsPair ? to + 1 : to;
  }

  private static boolean mayDiffer(String text) {
    CharsetEncoder mainland = Charset.forName("GB2312").newEncoder();
    return text.codePoints().anyMatch(c -> Character.isIdeographic(c) && !fits(mainland, c));
  }

  private static boolean fits(CharsetEncoder mainland, int character) {
    return Character.isBmpCodePoint(character) && mainland.canEncode((char) character);
  }
}
