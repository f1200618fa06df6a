package landbridge.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Short names of first-level divisions, by {@code top-divisions.tsv}. */
public final class TopDivisions {

  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(TopDivisions.class, "top-divisions.tsv")) {
      NAMES.put(Fold.key(row.get("name")), row.get("name"));
      row.list("also").forEach(also -> NAMES.put(Fold.key(also), row.get("name")));
    }
  }

  private TopDivisions() {}

  /** Whether the name alone tells that it is a division directly below a country. */
  public static boolean isOne(String name) {
    return named(name).isPresent();
  }

  /** The short name of the division that a name without its generic word means. */
  public static Optional<String> named(String name) {
    return Optional.ofNullable(NAMES.get(Fold.key(name)));
  }
}
