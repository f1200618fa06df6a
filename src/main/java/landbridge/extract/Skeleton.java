package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with every marked stretch put as one character of its type, so that a plain
 * linear-time pattern can match types; blanks and quotation marks are made one of a sort.
 *
 * @param original the sentence as it stands
 * @param text the characters
 * @param types the types of marks in it, one bit for each
 * @param words its plain words, in small letters
 * @param origin the position in the sentence of each character, and of the end
 * @param marks the mark at each character, null for plain ones
 */
record Skeleton(
    String original,
    String text,
    long types,
    Set<String> words,
    List<Integer> origin,
    List<@Nullable Marked> marks) {

  private static final Pattern WORD = Pattern.compile("\\pL+");

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
    long types =
        marks.stream().mapToLong(mark -> SlotType.bit(mark.type())).reduce(0, (a, b) -> a | b);
    return new Skeleton(sentence, text.toString(), types, words(text.toString()), origin, at);
  }

  /** The words of a text in small letters, without marks, digits and punctuation. */
  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(Amounts.lower(text));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
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
