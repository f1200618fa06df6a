package landbridge.names;

import java.util.Map;
import java.util.stream.Collectors;

/** The clauses of reasons for a match, by {@code match-reasons.tsv}. */
final class Reasons {
  private static final Map<String, String> WORDS =
      ResourceTable.read(Reasons.class, "match-reasons.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("reason"), row -> row.get("words")));

  private Reasons() {}

  static String say(String reason) {
    return say(reason, "", "");
  }

  static String say(String reason, String one) {
    return say(reason, one, "");
  }

  /** The clause of a reason with what it speaks of, which is never read as a template itself. */
  static String say(String reason, String one, String other) {
    String words = WORDS.get(reason);
    if (words == null) {
      throw new IllegalArgumentException("no reason " + reason + " among " + WORDS.keySet());
    }
    StringBuilder clause = new StringBuilder();
    int from = 0;
    for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', from)) {
      int close = words.indexOf('}', open);
      boolean first = words.startsWith("{one}", open);
      clause.append(words, from, open).append(first ? one : other);
      from = close + 1;
    }
    return clause.append(words, from, words.length()).toString();
  }

  /** The clause for a count, in the singular or the plural. */
  static String count(String reason, int count, String one) {
    return count == 1 ? say(reason, one) : say(reason + "s", one, String.valueOf(count));
  }
}
