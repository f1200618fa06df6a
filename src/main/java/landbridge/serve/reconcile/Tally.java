package landbridge.serve.reconcile;

import java.util.LinkedHashMap;
import java.util.Map;
import landbridge.lookup.Candidate;

/** What speaks for a candidate and what against it, as it is counted together. */
final class Tally {

  private final Map<String, Object> features = new LinkedHashMap<>();
  private double weights;
  private double points;

  /** Whether the name is the one that was asked for, or a code is. */
  private boolean isEvident;

  private boolean isContradicted;

  /** Counts one condition of a name; of several the best is told. */
  void addName(double score) {
    add(Weights.NAME, score);
    features.merge("name_score", score, (one, other) -> Math.max((double) one, (double) other));
    isEvident |= score >= Weights.MATCH_LEAST;
  }

  /** Counts one condition of a property; of several of one property all must agree. */
  void addProperty(Property property, Verdict verdict) {
    add(property.weight(), verdict.points());
    isContradicted |= verdict == Verdict.CONTRADICTS;
    isEvident |= verdict == Verdict.AGREES && property.comparison() == Property.Comparison.CODE;
    if (verdict != Verdict.UNKNOWN) {
      features.merge(
          "property_" + property.id(),
          verdict == Verdict.AGREES,
          (one, other) -> (boolean) one && (boolean) other);
    }
  }

  /** Counts the types. */
  void addType(boolean fits) {
    add(Weights.TYPE, fits ? 100 : 0);
    isContradicted |= !fits;
    features.put("type_match", fits);
  }

  private void add(double weight, double part) {
    weights += weight;
    points += weight * part;
  }

  /** The candidate, which may be sure if nothing contradicts it and something makes it evident. */
  Match of(Candidate place) {
    double score = weights == 0 ? 0 : Math.round(10 * points / weights) / 10.0;
    return new Match(place, score, isEvident && !isContradicted, features);
  }
}
