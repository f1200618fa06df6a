package landbridge.extract;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;

/** Adjectives of countries, by {@code demonyms.tsv}: {@code Kazakh} → Kazakhstan. */
final class Demonyms {

  private static final Map<String, String> COUNTRIES =
      ResourceTable.read(Demonyms.class, "demonyms.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("word"), row -> row.get("country")));

  private Demonyms() {}

  static boolean isOne(String word) {
    return COUNTRIES.containsKey(word);
  }

  static Optional<Mention> country(String word) {
    return Optional.ofNullable(COUNTRIES.get(word)).map(name -> Mention.of(name, "Country"));
  }

  /**
   * Two adjectives of countries joined by a dash: {@code Chinese–Mongolian}, {@code Sino-Kazakh}.
   */
  static Optional<Route> frontier(String text) {
    String[] parts = text.split("[–—-]");
    return parts.length != 2
        ? Optional.empty()
        : country(parts[0]).flatMap(one -> country(parts[1]).map(other -> new Route(one, other)));
  }
}
