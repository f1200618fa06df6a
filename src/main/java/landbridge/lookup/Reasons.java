package landbridge.lookup;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;

/** Why something matched, in words, by {@code reasons.tsv}. */
final class Reasons {

  private static final Map<String, String> WORDS =
      ResourceTable.read(Reasons.class, "reasons.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("why"), row -> row.get("words")));

  private Reasons() {}

  /**
   * A reason.
   *
   * @param why the row of the table
   * @param one stands for {@code {1}}
   * @param other stands for {@code {2}}
   */
  static String of(String why, String one, String other) {
    String words =
        Optional.ofNullable(WORDS.get(why))
            .orElseThrow(() -> new IllegalStateException("reasons.tsv has no row " + why));
    StringBuilder filled = new StringBuilder();
    for (int at = 0; at < words.length(); ) {
      if (words.startsWith("{1}", at)) {
        filled.append(one);
        at += 3;
      } else if (words.startsWith("{2}", at)) {
        filled.append(other);
        at += 3;
      } else {
        filled.append(words.charAt(at++));
      }
    }
    return filled.toString();
  }
}
