package landbridge.serve.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landbridge.lookup.Candidate;
import landbridge.lookup.LookupOptions;
import landbridge.serve.reconcile.MatchQuery.NameCondition;

/** The names that are asked for, and how well each place bears them. */
final class NameScores {

  private final Places places;
  private final List<NameCondition> conditions;

  /** For each condition, for each of its values, the score of each place. */
  private final List<List<Map<String, Double>>> scores = new ArrayList<>();

  NameScores(Places places, List<NameCondition> conditions) {
    this.places = places;
    this.conditions = conditions;
    for (NameCondition condition : conditions) {
      List<Map<String, Double>> values = new ArrayList<>();
      condition.values().forEach(value -> values.add(new HashMap<>()));
      scores.add(values);
    }
  }

  /** The places that bear one of the names. May be called with several options. */
  Map<String, Candidate> find(LookupOptions options) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (int at = 0; at < conditions.size(); at++) {
      NameCondition condition = conditions.get(at);
      for (int value = 0; value < condition.values().size(); value++) {
        for (Candidate place : places.find(condition.values().get(value).strip(), options)) {
          scores.get(at).get(value).merge(place.iri(), place.score(), Math::max);
          if (condition.quantifier() != MatchQuery.Quantifier.NONE) {
            found.putIfAbsent(place.iri(), place);
          }
        }
      }
    }
    return found;
  }

  /** Whether a place bears every name that is required, and none that is excluded. */
  boolean admit(String iri) {
    for (int at = 0; at < conditions.size(); at++) {
      if (conditions.get(at).required() && score(at, iri) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The score for each condition. */
  List<Double> of(String iri) {
    List<Double> all = new ArrayList<>();
    for (int at = 0; at < conditions.size(); at++) {
      all.add(score(at, iri));
    }
    return all;
  }

  private double score(int condition, String iri) {
    List<Double> values =
        scores.get(condition).stream().map(value -> value.getOrDefault(iri, 0.0)).toList();
    double best = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return switch (conditions.get(condition).quantifier()) {
      case ANY -> best;
      case ALL -> values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
      case NONE -> best >= Weights.MATCH_LEAST ? 0 : 100;
    };
  }
}
