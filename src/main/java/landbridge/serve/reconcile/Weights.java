package landbridge.serve.reconcile;

import java.util.HashMap;
import java.util.Map;
import landbridge.names.ResourceTable;

/** The numbers of {@code weights.tsv}. */
final class Weights {

  static final double NAME;
  static final double TYPE;
  static final double UNKNOWN;
  static final double MATCH_LEAST;
  static final double MATCH_LEAD;
  static final double PLACE_LEAST;
  static final double PLACE_NEAR;

  static {
    Map<String, Double> numbers = new HashMap<>();
    for (ResourceTable.Row row : ResourceTable.read(Weights.class, "weights.tsv")) {
      numbers.put(row.get("what"), Double.valueOf(row.get("number")));
    }
    NAME = of(numbers, "name");
    TYPE = of(numbers, "type");
    UNKNOWN = of(numbers, "unknown");
    MATCH_LEAST = of(numbers, "match-least");
    MATCH_LEAD = of(numbers, "match-lead");
    PLACE_LEAST = of(numbers, "place-least");
    PLACE_NEAR = of(numbers, "place-near");
  }

  private Weights() {}

  private static double of(Map<String, Double> numbers, String what) {
    Double number = numbers.get(what);
    if (number == null) {
      throw new IllegalStateException("no row for " + what + " in weights.tsv");
    }
    return number;
  }
}
