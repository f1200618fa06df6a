package landbridge.serve.query;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A regular expression of a query, matched in a time that grows with the lengths of pattern and
 * text alone. What cannot be matched so (references back, looking ahead or behind) stops the query:
 * an empty answer would be wrong.
 *
 * @param pattern compiled
 * @param size about how many states it has
 * @param query is stopped by what is too much
 */
record LinearPattern(Pattern pattern, long size, RunningQuery query) {

  private static final long MOST_STATES = 20_000;
  private static final long MOST_WORK = 50_000_000;
  private static final int LONGEST_NUMBER = 6;

  /**
   * Compiles.
   *
   * @param flags of {@code REGEX}: some of {@code s m i x q}
   * @throws Stopped if it cannot be matched in linear time, or is none
   */
  static LinearPattern of(String pattern, String flags, RunningQuery query) {
    int mask = 0;
    boolean isQuoted = flags.indexOf('q') >= 0;
    String text = pattern;
    for (char flag : flags.toCharArray()) {
      switch (flag) {
        case 's' -> mask |= Pattern.DOTALL;
        case 'm' -> mask |= Pattern.MULTILINE;
        case 'i' -> mask |= Pattern.CASE_INSENSITIVE;
        case 'x' -> text = isQuoted ? text : withoutSpace(text);
        case 'q' -> {}
        default -> throw query.refuse("The flags of REGEX and REPLACE are some of s m i x q.");
      }
    }
    if (!isQuoted) {
      // Java, with which ARQ looks at patterns before, writes a script so, and RE2 without "Is".
      text = text.replace("\\p{Is", "\\p{").replace("\\P{Is", "\\P{");
    }
    long size = isQuoted ? text.length() + 1 : states(text);
    if (size > MOST_STATES) {
      throw query.refuse("A pattern of REGEX or REPLACE repeats too much.");
    }
    try {
      return new LinearPattern(
          Pattern.compile(isQuoted ? Pattern.quote(text) : text, mask), size, query);
    } catch (PatternSyntaxException e) {
      throw query.refuse(
          "A pattern of REGEX or REPLACE is not one that is matched here: "
              + e.getDescription()
              + ". Patterns are those of RE2, without references back and looking around.");
    }
  }

  /**
   * A matcher for a text.
   *
   * @throws Stopped if that would take too long
   */
  Matcher matcher(String text) {
    if (size * text.length() > MOST_WORK) {
      throw query.refuse("A pattern of REGEX or REPLACE is too large for so long a text.");
    }
    return pattern.matcher(text);
  }

  /** About: what is repeated counts as often as it is, within each other times each other. */
  private static long states(String pattern) {
    Deque<Long> outer = new ArrayDeque<>();
    long sum = 1;
    long last = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '(') {
        outer.push(sum);
        sum = 1;
        last = 0;
      } else if (c == ')' && !outer.isEmpty()) {
        last = sum;
        sum += outer.pop();
      } else if (c == '{') {
        long times = times(pattern, i + 1);
        sum = Math.min(Integer.MAX_VALUE, sum + last * Math.max(0, times - 1));
        last = Math.min(Integer.MAX_VALUE, last * Math.max(1, times));
      } else {
        // A name of characters as \p{L} may be many ranges, but is one step.
        i += c == '\\' ? 1 : 0;
        last = 1;
        sum++;
      }
    }
    return sum;
  }

  /** The larger number of {@code {2,5}}; 1 for what is no repetition. */
  private static long times(String pattern, int from) {
    long most = 1;
    long number = 0;
    int digits = 0;
    for (int i = from; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c >= '0' && c <= '9' && digits++ < LONGEST_NUMBER) {
        number = number * 10 + (c - '0');
      } else if (c == ',' || c == '}') {
        most = Math.max(most, number);
        number = 0;
        digits = 0;
        if (c == '}') {
          return most;
        }
      } else {
        return 1;
      }
    }
    return most;
  }

  private static String withoutSpace(String pattern) {
    StringBuilder text = new StringBuilder();
    boolean isClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        text.append(c).append(pattern.charAt(++i));
        continue;
      }
      isClass = c == '[' || isClass && c != ']';
      if (isClass || " \t\r\n".indexOf(c) < 0) {
        text.append(c);
      }
    }
    return text.toString();
  }
}
