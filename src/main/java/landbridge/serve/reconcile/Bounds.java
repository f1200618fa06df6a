package landbridge.serve.reconcile;

import java.util.HashMap;
import java.util.Map;
import landbridge.names.ResourceTable;

/** How much a message may hold and ask for, by {@code bounds.tsv}. */
public enum Bounds {
  /** Bytes of a body. */
  BODY_BYTES,
  /** Objects and arrays within each other. */
  NESTING,
  /** Queries of a batch. */
  QUERIES,
  /** Candidates of a query that does not say how many. */
  CANDIDATES,
  /** Candidates of a query at most. */
  MOST_CANDIDATES,
  /** Types of a query. */
  TYPES,
  /** Properties or conditions of a query. */
  PROPERTIES,
  /** Values of one property. */
  VALUES,
  /** Characters of a text that is read. */
  TEXT,
  /** Suggestions in one answer. */
  SUGGESTIONS,
  /** Entities whose data are asked for at once. */
  ENTITIES,
  /** Pixels. */
  PREVIEW_WIDTH,
  /** Pixels. */
  PREVIEW_HEIGHT;

  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(Bounds.class, "bounds.tsv")) {
      NUMBERS.put(row.get("what"), Integer.parseInt(row.get("most")));
    }
  }

  /** The number. */
  public int number() {
    Integer number = NUMBERS.get(name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    if (number == null) {
      throw new IllegalStateException("no row for " + this + " in bounds.tsv");
    }
    return number;
  }

  /**
   * Looks whether something is within this bound.
   *
   * @throws Refusal if it is more
   */
  void require(int count, String where, String things) {
    if (count > number()) {
      throw Refusal.ofSize(
          where
              + " has "
              + count
              + " "
              + things
              + "; up to "
              + number()
              + " are answered at once.");
    }
  }
}
