package landbridge.extract;

import java.util.List;
import java.util.Map;

/** The groups of words of {@code words.tsv}, which rules write as {@code $group}. */
final class WordGroups {

  private static final Map<String, List<String>> ALL = WordLists.read("words.tsv", "group");

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
