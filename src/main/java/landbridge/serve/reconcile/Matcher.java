package landbridge.serve.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import landbridge.codes.Code;
import landbridge.lookup.Candidate;
import landbridge.lookup.LookupOptions;
import landbridge.lookup.MatchLayer;
import landbridge.serve.reconcile.MatchQuery.PropertyCondition;

/**
 * Queries → candidates. The score is the weighted mean of what is asked for, by {@code weights.tsv}
 * and {@code properties.tsv}. The first candidate is a match if it has enough points, by its name
 * alone or with a code that agrees, leads the second by enough, contradicts nothing and is of a
 * type that is asked for.
 */
final class Matcher {

  /** So many places at least are compared, as properties may bring a later one forward. */
  private static final int FEWEST = 30;

  private final Places places;
  private final PropertyCatalogue properties;
  private final Comparer comparer;

  Matcher(Places places, PropertyCatalogue properties, TypeCatalogue types) {
    this.places = places;
    this.properties = properties;
    this.comparer = new Comparer(places, types);
  }

  /** A condition of a property with what each of its values says. */
  private record Test(
      Property property, PropertyCondition condition, List<Function<Candidate, Verdict>> values) {

    Verdict of(Candidate place) {
      return Verdict.of(
          condition.quantifier(), values.stream().map(value -> value.apply(place)).toList());
    }
  }

  List<Match> match(MatchQuery query, List<String> languages) {
    LookupOptions options =
        LookupOptions.DEFAULT
            .withLanguages(languages)
            .withLimit(Math.max(FEWEST, 2 * query.limit()));
    NameScores names = new NameScores(places, query.names());
    List<Test> tests = query.properties().stream().map(this::test).toList();
    TypeTest types = new TypeTest(query.types(), query.strictness());

    Map<String, Candidate> found = new LinkedHashMap<>();
    for (LookupOptions narrowed : types.options(options)) {
      names.find(narrowed).forEach(found::putIfAbsent);
      codes(tests, narrowed).forEach(found::putIfAbsent);
    }
    types.learn(found.keySet(), options, places);

    List<Match> matches = new ArrayList<>();
    for (Candidate place : found.values()) {
      if (names.admit(place.iri()) && types.admits(place.iri())) {
        score(place, names, tests, types).ifPresent(matches::add);
      }
    }
    matches.sort(Comparator.comparingDouble(Match::score).reversed());
    return decided(matches).stream().limit(query.limit()).toList();
  }

  /** What is asked of a property that there is not says nothing of any place. */
  private Test test(PropertyCondition condition) {
    Property property =
        properties.called(condition.id()).orElseGet(() -> Property.unknown(condition.id()));
    return new Test(
        property,
        condition,
        condition.values().stream().map(value -> comparer.of(property, value)).toList());
  }

  /** The places of the codes that are asked for, whatever they are called. */
  private Map<String, Candidate> codes(List<Test> tests, LookupOptions options) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (Test test : tests) {
      if (test.property().comparison() == Property.Comparison.CODE
          && test.condition().quantifier() != MatchQuery.Quantifier.NONE) {
        for (String value : test.condition().values()) {
          for (Code code : Comparer.codes(test.property().schemes(), value)) {
            places.find(code.notation(), options).stream()
                .filter(place -> place.layer() == MatchLayer.CODE)
                .forEach(place -> found.putIfAbsent(place.iri(), place));
          }
        }
      }
    }
    return found;
  }

  /** The candidate with its points; none if something that is required does not hold. */
  private static Optional<Match> score(
      Candidate place, NameScores names, List<Test> tests, TypeTest types) {
    Tally tally = new Tally();
    names.of(place.iri()).forEach(tally::addName);
    for (Test test : tests) {
      Verdict verdict = test.of(place);
      if (test.condition().required() && verdict != Verdict.AGREES) {
        return Optional.empty();
      }
      tally.addProperty(test.property(), verdict);
    }
    if (types.isAsked()) {
      tally.addType(types.fits(place.iri()));
    }
    return Optional.of(tally.of(place));
  }

  /** Sure is only the first, and only if it clearly leads. */
  private static List<Match> decided(List<Match> matches) {
    List<Match> decided = new ArrayList<>();
    for (Match match : matches) {
      double next = matches.size() > 1 ? matches.get(1).score() : 0;
      boolean sure =
          decided.isEmpty()
              && match.sure()
              && match.score() >= Weights.MATCH_LEAST
              && match.score() - next >= Weights.MATCH_LEAD;
      decided.add(new Match(match.place(), match.score(), sure, match.features()));
    }
    return decided;
  }
}
