package landbridge.extract;

import java.util.ArrayList;
import java.util.List;
import landbridge.names.ResourceTable;

/** Finds the fixed phrases of {@code phrases.tsv} that name a concept of the ontology. */
final class Phrases {

  private static final List<ResourceTable.Row> ALL =
      ResourceTable.read(Phrases.class, "phrases.tsv");

  private Phrases() {}

  /** All phrases of a sentence. */
  static List<Marked> in(String sentence) {
    String lower = Amounts.lower(sentence);
    List<Marked> found = new ArrayList<>();
    for (ResourceTable.Row row : ALL) {
      for (String words : row.list("words")) {
        for (int at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
          int end = at + words.length();
          if (isWord(lower, at, end)) {
            Value value =
                row.get("value").isEmpty()
                    ? new Value.Missing(null)
                    : new Value.Concept(row.get("value"));
            found.add(new Marked(at, end, row.get("type"), value));
          }
        }
      }
    }
    return found;
  }

  /** Whether no letter or digit goes on at either end. */
  static boolean isWord(String text, int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
        && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }
}
