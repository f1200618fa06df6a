package landbridge.names;

import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** Rewrites the words of a text and leaves what stands between them. */
final class WordByWord {
  private WordByWord() {}

  /**
   * The text with every longest run of word characters rewritten.
   *
   * @param inWord which code points make up a word
   */
  static String rewrite(String text, IntPredicate inWord, UnaryOperator<String> rewrite) {
    StringBuilder written = new StringBuilder(text.length());
    int start = -1;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      if (inWord.test(character)) {
        start = start < 0 ? at : start;
      } else {
        if (start >= 0) {
          written.append(rewrite.apply(text.substring(start, at)));
          start = -1;
        }
        written.appendCodePoint(character);
      }
      at += Character.charCount(character);
    }
    return start < 0
        ? written.toString()
        : written.append(rewrite.apply(text.substring(start))).toString();
  }

  /** Whether every letter of a text is one that a rule knows, and there is at least one. */
  static boolean isWrittenWith(String text, IntPredicate known) {
    return text.codePoints().anyMatch(known)
        && text.codePoints().filter(Character::isLetter).allMatch(known);
  }
}
