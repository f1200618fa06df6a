package landbridge.names;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of divisions and their levels, by {@code kinds.tsv} and {@code kinds-by-country.tsv}.
 */
public final class Kinds {

  /** The ontology classes of levels, the biggest first. */
  public static final List<String> LEVELS =
      List.of("Country", "Region", "Prefecture", "County", "Township");

  private static final Map<String, String> LEVEL_OF =
      ResourceTable.read(Kinds.class, "kinds.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("kind"), row -> row.get("level")));

  private static final Map<String, Map<String, String>> BY_COUNTRY =
      ResourceTable.read(Kinds.class, "kinds-by-country.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get("kind"),
                  Collectors.toMap(row -> row.get("country"), row -> row.get("means"))));

  private static final Map<String, Map<String, String>> FIRST =
      ResourceTable.read(Kinds.class, "first-level-kinds.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get("kind"),
                  Collectors.toMap(row -> row.get("country"), row -> row.get("means"))));

  private static final String ELSEWHERE = "*";

  private Kinds() {}

  /**
   * The ontology class of a kind's level, such as {@code County} for {@code county-level-city}.
   *
   * @return empty for kinds that stand on several levels ({@code city}) and for unknown ones
   */
  public static Optional<String> level(String kind) {
    return Optional.ofNullable(LEVEL_OF.get(kind)).filter(level -> !level.isEmpty());
  }

  /**
   * What a kind is in a country: a {@code sum} of Mongolia is a {@code mongolian-sum}.
   *
   * @param country the country's heading, or null where it is not known; then the kind stays
   * @return empty where the word tells no kind in that country
   */
  public static Optional<String> in(@Nullable String country, String kind) {
    Map<String, String> meanings = BY_COUNTRY.getOrDefault(kind, Map.of());
    if (country == null || meanings.isEmpty()) {
      return Optional.of(kind);
    }
    String means = meanings.getOrDefault(country, meanings.getOrDefault(ELSEWHERE, kind));
    return Optional.of(means).filter(k -> !k.isEmpty());
  }

  /**
   * What a kind is where it is said of the divisions directly below a country: a {@code city} of
   * Kazakhstan is a {@code city-of-republican-significance}.
   *
   * @param country the country's heading, or null where it is not known
   * @return empty where the word tells no kind of the first level
   */
  public static Optional<String> firstLevel(@Nullable String country, String kind) {
    return Optional.ofNullable(country)
        .map(heading -> FIRST.getOrDefault(kind, Map.of()).get(heading))
        .or(() -> in(country, kind))
        .filter(told -> level(told).filter("Region"::equals).isPresent());
  }

  /**
   * Whether one kind is a sort of another, as an ethnic township is of township; the names of the
   * kinds say so.
   */
  public static boolean isNarrower(String kind, String wider) {
    return kind.endsWith("-" + wider)
        && (level(wider).isEmpty() || level(kind).equals(level(wider)));
  }

  /** The kinds that a generic word of a kind may stand for: itself, narrower ones, other lands'. */
  static Set<String> meanings(String kind) {
    Set<String> meanings = new TreeSet<>(BY_COUNTRY.getOrDefault(kind, Map.of()).values());
    meanings.remove("");
    meanings.add(kind);
    LEVEL_OF.keySet().stream().filter(other -> isNarrower(other, kind)).forEach(meanings::add);
    return meanings;
  }
}
