package landbridge.serve.reconcile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import landbridge.codes.Code;
import landbridge.codes.Codes;
import landbridge.lookup.Candidate;
import landbridge.lookup.LookupOptions;

/**
 * Compares values of properties with places. A value that cannot be understood says nothing, and
 * nor does a place of which the graph does not tell the property.
 *
 * @param places to find what a value names
 * @param types to find what kind a value means
 */
record Comparer(Places places, TypeCatalogue types) {

  private static final int NAMESAKES = 20;

  /** The families of schemes whose members are told apart by the code itself. */
  private static final List<String> CHINESE = List.of("gbt2260", "gbt10114", "nbs");

  /** What a value says of places, found out once and asked for each. */
  Function<Candidate, Verdict> of(Property property, String value) {
    return switch (property.comparison()) {
      case NONE -> place -> Verdict.UNKNOWN;
      case CODE -> code(property.schemes(), value);
      case PARENT -> ancestor(meant(value), true);
      case WITHIN -> ancestor(meant(value), false);
      case COUNTRY -> country(meant(value));
      case KIND -> kind(types.called(value.strip()));
    };
  }

  /** The codes that a text may be, in some schemes. */
  static Set<Code> codes(List<String> schemes, String text) {
    Set<Code> codes = new HashSet<>();
    schemes.stream()
        .map(scheme -> CHINESE.contains(scheme) ? CHINESE.get(0) : scheme)
        .distinct()
        .flatMap(scheme -> Codes.parse(text, scheme).code().stream())
        .filter(code -> schemes.contains(code.scheme()))
        .forEach(codes::add);
    return codes;
  }

  private static Function<Candidate, Verdict> code(List<String> schemes, String value) {
    Set<Code> wanted = codes(schemes, value);
    return place -> {
      boolean comparable = false;
      for (Code code : wanted) {
        for (var held : place.codes()) {
          if (held.scheme().equals(code.scheme()) && held.notation().equals(code.notation())) {
            return Verdict.AGREES;
          }
          comparable |= isOfOneFamily(held.scheme(), code.scheme());
        }
      }
      return comparable ? Verdict.CONTRADICTS : Verdict.UNKNOWN;
    };
  }

  private static boolean isOfOneFamily(String one, String other) {
    return one.equals(other) || CHINESE.contains(one) && CHINESE.contains(other);
  }

  /** The places that a value means: an id or IRI, or a name in any script. */
  private List<Candidate> meant(String value) {
    List<Candidate> found = places.find(value.strip(), LookupOptions.DEFAULT.withLimit(NAMESAKES));
    double best = found.isEmpty() ? 0 : found.get(0).score();
    double least = Math.max(Weights.PLACE_LEAST, best - Weights.PLACE_NEAR);
    return found.stream().filter(place -> place.score() >= least).toList();
  }

  private Function<Candidate, Verdict> ancestor(List<Candidate> meant, boolean nearest) {
    return place -> {
      Stream<Candidate.Thing> above = place.parents().stream().limit(nearest ? 1 : Long.MAX_VALUE);
      if (above.anyMatch(parent -> meant.stream().anyMatch(m -> m.iri().equals(parent.iri())))) {
        return Verdict.AGREES;
      }
      return meant.isEmpty() || !meant.stream().allMatch(other -> isElsewhere(place, other))
          ? Verdict.UNKNOWN
          : Verdict.CONTRADICTS;
    };
  }

  /** Whether a place is within another one of the same level. */
  private boolean isElsewhere(Candidate place, Candidate other) {
    Optional<String> level = level(other);
    return level.isPresent()
        && place.parents().stream()
            .filter(parent -> !parent.iri().equals(other.iri()))
            .flatMap(parent -> places.byId(Places.id(parent.iri()), List.of()).stream())
            .anyMatch(parent -> level(parent).equals(level));
  }

  private Optional<String> level(Candidate place) {
    return place.kinds().stream()
        .flatMap(kind -> types.level(types.ofSlug(kind.slug()).id()).stream())
        .findFirst();
  }

  private Function<Candidate, Verdict> country(List<Candidate> meant) {
    Function<Candidate, Verdict> among = ancestor(meant, false);
    return place -> {
      Candidate.Thing country = place.country();
      if (country == null || meant.isEmpty()) {
        return among.apply(place);
      }
      return meant.stream().anyMatch(one -> one.iri().equals(country.iri()))
          ? Verdict.AGREES
          : Verdict.CONTRADICTS;
    };
  }

  private Function<Candidate, Verdict> kind(Set<String> meant) {
    return place -> {
      if (meant.isEmpty() || place.kinds().isEmpty()) {
        return Verdict.UNKNOWN;
      }
      return place.kinds().stream()
              .flatMap(kind -> types.upwards(types.ofSlug(kind.slug()).id()).stream())
              .anyMatch(meant::contains)
          ? Verdict.AGREES
          : Verdict.CONTRADICTS;
    };
  }
}
