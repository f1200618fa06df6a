package landbridge.names;

import java.util.ArrayList;
import java.util.List;

/** Cuts a string into words: runs of letters, marks and digits; all else parts them. */
final class Words {
  private Words() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      if (!isPart(character)) {
        add(words, text, start, at);
        start = -1;
      } else if (start < 0) {
        start = at;
      }
      at += Character.charCount(character);
    }
    add(words, text, start, text.length());
    return words;
  }

  private static void add(List<String> words, String text, int start, int end) {
    if (start >= 0) {
      words.add(text.substring(start, end));
    }
  }

  private static boolean isPart(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }
}
