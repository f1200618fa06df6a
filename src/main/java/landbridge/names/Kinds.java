package landbridge.names;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of divisions and their levels, by {@code kinds.tsv}. */
public final class Kinds {

  private static final Map<String, String> LEVELS =
      ResourceTable.read(Kinds.class, "kinds.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("kind"), row -> row.get("level")));

  private Kinds() {}

  /**
   * The ontology class of a kind's level, such as {@code County} for {@code county-level-city}.
   *
   * @return empty for kinds that stand on several levels ({@code city}) and for unknown ones
   */
  public static Optional<String> level(String kind) {
    return Optional.ofNullable(LEVELS.get(kind)).filter(level -> !level.isEmpty());
  }
}
