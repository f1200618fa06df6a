package landbridge.names;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The path segment of an IRI made from a heading: lower-case ASCII letters and digits, words parted
 * by single hyphens.
 */
public final class Slug {
  /** No slug is longer. */
  public static final int LONGEST = 80;

  private static final int HASH_DIGITS = 12;

  /** Characters of the heading that are read; what follows shows in the hash only. */
  private static final int READ = 400;

  private Slug() {}

  private static final class Rules {
    static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }

  /**
   * The slug of a string. Latin letters lose their marks and apostrophes vanish, other scripts are
   * romanised. Never empty: where no letter or digit is left, {@code x-} and a hash of the string.
   * A slug that would be longer than {@value #LONGEST} is cut and ends in such a hash.
   */
  public static String of(String text) {
    String head = text.substring(0, Math.min(READ, text.length()));
    String slug = hyphenated(Normal.nfkcCaseFold(head));
    if (slug.isEmpty()) {
      return "x-" + hash(text);
    }
    return slug.length() <= LONGEST && head.length() == text.length() ? slug : cut(slug, text);
  }

  private static String hyphenated(String text) {
    String latin =
        isLatin(text) ? text : Rules.TO_LATIN.transliterate(text).toLowerCase(Locale.ROOT);
    StringBuilder ascii = new StringBuilder();
    boolean gap = false;
    for (int at = 0; at < latin.length(); ) {
      int character = latin.codePointAt(at);
      at += Character.charCount(character);
      int before = ascii.length();
      if (gap && before > 0) {
        ascii.append('-');
      }
      int word = ascii.length();
      if (Character.isLetterOrDigit(character)) {
        LetterFolds.append(ascii, character);
        keepAscii(ascii, word);
      }
      if (ascii.length() == word) {
        ascii.setLength(before);
        gap |= !Apostrophes.is(character) && !isMark(character);
      } else {
        gap = false;
      }
    }
    return ascii.toString();
  }

  private static void keepAscii(StringBuilder text, int from) {
    for (int at = text.length() - 1; at >= from; at--) {
      if (text.charAt(at) >= 0x80) {
        text.deleteCharAt(at);
      }
    }
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
        .allMatch(c -> Script.isNeutral(c) || Script.ofLetter(c) == Script.LATN);
  }

  private static boolean isMark(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }

  private static String cut(String slug, String text) {
    int room = Math.min(slug.length(), LONGEST - HASH_DIGITS - 1);
    int end = slug.charAt(room - 1) == '-' ? room - 1 : room;
    return slug.substring(0, end) + "-" + hash(text);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(Normal.nfc(text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
