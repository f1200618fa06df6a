package landbridge.names;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the kind of division out of a common-noun phrase such as "a border city". */
final class KindPhrases {
  private static final Map<String, String> PHRASES = new HashMap<>();
  private static final Set<String> ENDS =
      Set.of(
          "in",
          "of",
          "on",
          "under",
          "between",
          "near",
          "next",
          "at",
          "with",
          "which",
          "that",
          "whose",
          "where",
          "by",
          "from",
          "for",
          "about",
          "belonging",
          "located",
          "situated",
          "and");
  private static final int LONGEST = 300;

  static {
    for (ResourceTable.Row row : ResourceTable.read(KindPhrases.class, "kind-phrases.tsv")) {
      PHRASES.put(Fold.key(row.get("phrase")), row.get("kind"));
    }
  }

  private KindPhrases() {}

  static Optional<String> kindOf(String phrase) {
    if (phrase.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> words = head(Articles.without(phrase));
    for (int from = 0; from < words.size(); from++) {
      String end = Fold.key(String.join(" ", words.subList(from, words.size())));
      String kind = PHRASES.getOrDefault(end, GenericWords.kindOfWords(end).orElse(""));
      if (!kind.isEmpty()) {
        return Optional.of(kind).filter(k -> !k.equals("none"));
      }
    }
    return Optional.empty();
  }

  /**
   * The noun and what stands before it: the words up to a preposition, relative pronoun or comma.
   */
  private static List<String> head(String phrase) {
    int comma = phrase.indexOf(',');
    String main = comma < 0 ? phrase : phrase.substring(0, comma);
    List<String> words = Spaced.words(main.toLowerCase(Locale.ROOT));
    for (int at = 1; at < words.size(); at++) {
      if (ENDS.contains(words.get(at))) {
        return words.subList(0, at);
      }
    }
    return words;
  }
}
