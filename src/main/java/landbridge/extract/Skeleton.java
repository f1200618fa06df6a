package landbridge.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with every marked stretch put as one character of its type, so that a plain
 * linear-time pattern can match types; blanks and quotation marks are made one of a sort.
 *
 * @param original the sentence as it stands
 * @param text the characters
 * @param origin the position in the sentence of each character, and of the end
 * @param marks the mark at each character, null for plain ones
 */
record Skeleton(String original, String text, List<Integer> origin, List<@Nullable Marked> marks) {

  /**
   * The skeleton of a sentence.
   *
   * @param marks in order, none overlapping another
   */
  static Skeleton of(String sentence, List<Marked> marks) {
    StringBuilder text = new StringBuilder();
    List<Integer> origin = new ArrayList<>();
    List<@Nullable Marked> at = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < sentence.length(); ) {
      if (next < marks.size() && marks.get(next).from() == i) {
        Marked mark = marks.get(next++);
        text.append(SlotType.character(mark.type()));
        origin.add(i);
        at.add(mark);
        i = mark.to();
      } else {
        char c = plain(sentence.charAt(i));
        boolean isSecondBlank =
            c == ' ' && !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
        if (!isSecondBlank) {
          text.append(c);
          origin.add(i);
          at.add(null);
        }
        i++;
      }
    }
    origin.add(sentence.length());
    return new Skeleton(sentence, text.toString(), origin, at);
  }

  private static char plain(char c) {
    if (SlotType.isMark(c)) {
      return '?';
    }
    return switch (c) {
      case '\n', '\r', '\t', '\u00a0', '\u2009', '\u202f' -> ' ';
      case '’', 'ʼ' -> '\'';
      case '“', '”' -> '"';
      default -> c;
    };
  }

  /**
   * The marks between two positions, in order.
   *
   * @param outside whether those that a parenthesis holds are left out
   */
  List<Marked> between(int from, int to, boolean outside) {
    List<Marked> found = new ArrayList<>();
    int depth = 0;
    for (int i = from; i < to; i++) {
      Marked mark = marks.get(i);
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (mark != null && (depth <= 0 || !outside)) {
        found.add(mark);
      }
    }
    return found;
  }

  /** The end in the sentence of what stands before a position. */
  int end(int position) {
    Marked last = position == 0 ? null : marks.get(position - 1);
    return last != null ? last.to() : position == 0 ? 0 : origin.get(position - 1) + 1;
  }
}
