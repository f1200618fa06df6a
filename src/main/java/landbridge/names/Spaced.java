package landbridge.names;

import java.util.ArrayList;
import java.util.List;

/** The words of a name as spaces part them, hyphens and apostrophes left inside. */
final class Spaced {
  private Spaced() {}

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= text.length(); at++) {
      boolean gap = at == text.length() || isSpace(text.charAt(at));
      if (gap && start >= 0) {
        words.add(text.substring(start, at));
        start = -1;
      } else if (!gap && start < 0) {
        start = at;
      }
    }
    return words;
  }

  /** The words from one index to before another, parted by single spaces. */
  static String join(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
