package landbridge.extract;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;

/** The short lists of words in {@code word-lists.tsv}. */
final class WordLists {

  private static final Map<String, List<String>> ALL = read("word-lists.tsv", "list");

  private WordLists() {}

  /** The words of a table by the names in a column. */
  static Map<String, List<String>> read(String file, String column) {
    return ResourceTable.read(WordLists.class, file).stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.get(column), row -> row.list("words")));
  }

  /**
   * A list by its name.
   *
   * @throws IllegalStateException if there is none: the program was built wrongly
   */
  static List<String> of(String name) {
    List<String> words = ALL.get(name);
    if (words == null) {
      throw new IllegalStateException("no list " + name + " in word-lists.tsv");
    }
    return words;
  }

  /** The alternatives of a list as a part of a regular expression, without a group around them. */
  static String alternatives(String name) {
    return alternatives(of(name));
  }

  /** Words as the alternatives of a regular expression, without a group around them. */
  static String alternatives(List<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }
}
