package landbridge.extract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;

/** The groups of words of {@code words.tsv}, which rules write as {@code $group}. */
final class WordGroups {

  private static final Map<String, List<String>> ALL =
      ResourceTable.read(WordGroups.class, "words.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("group"), row -> row.list("words")));

  private WordGroups() {}

  /**
   * The words of a group.
   *
   * @throws IllegalArgumentException if there is no such group, which is a faulty rule
   */
  static List<String> words(String group) {
    List<String> words = ALL.get(group);
    if (words == null) {
      throw new IllegalArgumentException("no group $" + group + " in words.tsv");
    }
    return words;
  }

  /** A regular expression for any of a group's words. */
  static String expression(String group) {
    return "(?:" + WordLists.alternatives(words(group)) + ")";
  }
}
