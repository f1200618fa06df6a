package landbridge.names;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How divisions are named where their generic word is left out, by {@code short-names.tsv}. */
public final class ShortNames {

  private static final Map<String, ResourceTable.Row> KINDS =
      ResourceTable.read(ShortNames.class, "short-names.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("kind"), row -> row));

  private ShortNames() {}

  /**
   * The word that all names of a kind have in place of their own.
   *
   * @return "" where they have none; empty for kinds whose names keep their own word
   */
  public static Optional<String> word(String kind) {
    return Optional.ofNullable(KINDS.get(kind)).map(row -> row.get("word"));
  }

  /** Whether a division of the kind and a city may be called by the same name, without a word. */
  public static boolean isLikeCity(String kind) {
    return Optional.ofNullable(KINDS.get(kind))
        .filter(row -> row.get("word").isEmpty() && !row.get("city").equals("yes"))
        .isPresent();
  }
}
