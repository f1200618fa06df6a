package landbridge.serve.reconcile;

import java.util.List;
import landbridge.serve.reconcile.MatchQuery.Quantifier;

/** What the graph says of a place and a value. */
enum Verdict {
  AGREES,
  UNKNOWN,
  CONTRADICTS;

  double points() {
    return switch (this) {
      case AGREES -> 100;
      case UNKNOWN -> Weights.UNKNOWN;
      case CONTRADICTS -> 0;
    };
  }

  /** What is said of several values together. */
  static Verdict of(Quantifier quantifier, List<Verdict> verdicts) {
    return switch (quantifier) {
      case ANY -> any(verdicts);
      case ALL -> all(verdicts);
      case NONE -> any(verdicts).inverse();
    };
  }

  private static Verdict any(List<Verdict> verdicts) {
    if (verdicts.contains(AGREES)) {
      return AGREES;
    }
    return verdicts.isEmpty() || verdicts.contains(UNKNOWN) ? UNKNOWN : CONTRADICTS;
  }

  private static Verdict all(List<Verdict> verdicts) {
    if (verdicts.contains(CONTRADICTS)) {
      return CONTRADICTS;
    }
    return verdicts.isEmpty() || verdicts.contains(UNKNOWN) ? UNKNOWN : AGREES;
  }

  private Verdict inverse() {
    return switch (this) {
      case AGREES -> CONTRADICTS;
      case UNKNOWN -> UNKNOWN;
      case CONTRADICTS -> AGREES;
    };
  }
}
