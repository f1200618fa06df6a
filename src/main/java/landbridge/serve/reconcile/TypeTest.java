package landbridge.serve.reconcile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import landbridge.lookup.LookupOptions;
import landbridge.serve.reconcile.MatchQuery.Strictness;

/** The types that are asked for, and which places are of them. The index decides. */
final class TypeTest {

  private final List<String> types;
  private final Strictness strictness;
  private final Set<String> fitting = new HashSet<>();

  TypeTest(List<String> types, Strictness strictness) {
    this.types = types;
    this.strictness = strictness;
  }

  boolean isAsked() {
    return !types.isEmpty();
  }

  /** The options to look up with: places of the types, and where types only prefer, the others. */
  List<LookupOptions> options(LookupOptions all) {
    if (!isAsked()) {
      return List.of(all);
    }
    LookupOptions typed = all.withKinds(types);
    return strictness == Strictness.SHOULD ? List.of(typed, all) : List.of(typed);
  }

  /** Finds out which places are of the types. */
  void learn(Collection<String> iris, LookupOptions options, Places places) {
    if (!isAsked()) {
      return;
    }
    for (String iri : iris) {
      boolean fits =
          strictness == Strictness.ALL
              ? types.stream().allMatch(type -> is(iri, options.withKinds(List.of(type)), places))
              : is(iri, options.withKinds(types), places);
      if (fits) {
        fitting.add(iri);
      }
    }
  }

  private static boolean is(String iri, LookupOptions typed, Places places) {
    return !places.byIri(iri, typed.withLimit(1)).isEmpty();
  }

  boolean fits(String iri) {
    return fitting.contains(iri);
  }

  boolean admits(String iri) {
    return !isAsked() || strictness == Strictness.SHOULD || fits(iri);
  }
}
