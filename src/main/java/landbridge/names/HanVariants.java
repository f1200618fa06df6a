package landbridge.names;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.Map;

/**
 * Simplified and traditional Chinese characters.
 *
 * <p>A character is traditional-only if mainland texts never need it: it is absent from GB 2312,
 * the character set of 1980, and ICU gives it a simplified form. Asking GB 2312 first keeps the
 * large ICU rules unloaded for the many names that are plainly simplified, and spares characters
 * that both use (the 乾 of 乾隆).
 */
final class HanVariants {
  private HanVariants() {}

  private static final class Rules {
    static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Hant-Hans");
  }

  /** Whether a string has a character that only traditional Chinese writes. */
  static boolean hasTraditionalOnly(String text) {
    return !simplified(text).equals(text);
  }

  /** The string in simplified characters; other scripts are left alone. */
  static String simplified(String text) {
    CharsetEncoder mainland = Charset.forName("GB2312").newEncoder();
    Map<Integer, String> known = new HashMap<>();
    StringBuilder simplified = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (Character.isIdeographic(character) && !fits(mainland, character)) {
                simplified.append(known.computeIfAbsent(character, HanVariants::simplify));
              } else {
                simplified.appendCodePoint(character);
              }
            });
    return simplified.toString();
  }

  /** A few forms are two steps away (薴 苧 苎), as the rules map variant to variant. */
  private static String simplify(int character) {
    String first = Rules.TO_SIMPLIFIED.transliterate(Character.toString(character));
    CharsetEncoder mainland = Charset.forName("GB2312").newEncoder();
    return mainland.canEncode(first) ? first : Rules.TO_SIMPLIFIED.transliterate(first);
  }

  private static boolean fits(CharsetEncoder mainland, int character) {
    return Character.isBmpCodePoint(character) && mainland.canEncode((char) character);
  }
}
