package landbridge.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names of countries, short and official, by {@code countries.tsv}. */
public final class Countries {
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(Countries.class, "countries.tsv")) {
      NAMES.put(Fold.key(row.get("name")), row.get("name"));
      row.list("also").forEach(also -> NAMES.put(Fold.key(also), row.get("name")));
    }
  }

  private Countries() {}

  /** The heading of the country that a name means. */
  public static Optional<String> named(String name) {
    return Optional.ofNullable(NAMES.get(Fold.key(name)));
  }
}
