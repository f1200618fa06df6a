package landbridge.names;

import java.util.Locale;

/** Case of generated words. */
final class LetterCase {
  private LetterCase() {}

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** A word with its first letter in upper case; the rest as it is. */
  static String capitalised(String word) {
    if (word.isEmpty()) {
      return word;
    }
    int end = word.offsetByCodePoints(0, 1);
    return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
  }
}
