package landbridge.names;

import java.util.Set;
import java.util.stream.Collectors;

/** Short names of first-level divisions, by {@code top-divisions.tsv}. */
public final class TopDivisions {

  private static final Set<String> NAMES =
      ResourceTable.read(TopDivisions.class, "top-divisions.tsv").stream()
          .map(row -> Fold.key(row.get("name")))
          .collect(Collectors.toUnmodifiableSet());

  private TopDivisions() {}

  /** Whether the name alone tells that it is a division directly below a country. */
  public static boolean isOne(String name) {
    return NAMES.contains(Fold.key(name));
  }
}
