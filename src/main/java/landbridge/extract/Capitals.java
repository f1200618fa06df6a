package landbridge.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;

/** Which words of one document have their capital because they are names. */
final class Capitals {

  private static final Set<String> NOT_NAMES =
      ResourceTable.read(Capitals.class, "not-names.tsv").stream()
          .flatMap(row -> row.list("words").stream())
          .collect(Collectors.toUnmodifiableSet());

  /** {@code Northern Xinjiang}: a listed word inside a sentence can begin a name. */
  private static final List<String> STARTS = WordLists.of("name-starts");

  private final Set<String> inside = new HashSet<>();
  private final Set<String> small = new HashSet<>();

  /** Words with capitals that stand without a hyphen. */
  private final Set<String> alone = new HashSet<>();

  /** Takes note of which words of a sentence have capitals inside it, and which have none. */
  void survey(Words sentence) {
    boolean first = true;
    for (int i = 0; i < sentence.size(); i++) {
      Words.Word word = sentence.get(i);
      boolean isJoined =
          word.before().endsWith("-")
              || (i + 1 < sentence.size() && sentence.get(i + 1).before().startsWith("-"));
      if (word.isCapital() && !isJoined) {
        alone.add(word.text());
      }
      if (!word.isCapital()) {
        small.add(word.text());
      } else if (!first) {
        inside.add(word.text());
      }
      first = false;
    }
  }

  /** Whether a word with a capital stands somewhere without a hyphen. */
  boolean isAlone(String word) {
    return alone.contains(word);
  }

  /** Whether the word is one with which sentences begin that is no name. */
  static boolean isListed(String word) {
    return NOT_NAMES.contains(word);
  }

  /** Whether a word with a capital is a name, where the sentence may have given the capital. */
  boolean isName(Words words, int i, KnownNames known) {
    Words.Word word = words.get(i);
    boolean first = i == 0;
    if (!NOT_NAMES.contains(word.text())) {
      return (!first || !NumberWords.isOne(word.text()))
          && (!first
              || inside.contains(word.text())
              || known.has(word.text())
              || (!small.contains(word.text().toLowerCase(Locale.ROOT)) && !isPlural(words)));
    }
    return !first && STARTS.contains(word.text());
  }

  /** {@code Cranes lift}: a first word in -s with a verb of the plural is no name. */
  private static boolean isPlural(Words words) {
    String first = words.get(0).text();
    return first.endsWith("s")
        && words.size() > 1
        && words.get(1).before().equals(" ")
        && !words.get(1).isCapital()
        && !words.get(1).text().endsWith("s")
        && !words.get(1).text().equals("had");
  }
}
