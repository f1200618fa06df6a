package landbridge.serve.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import landbridge.lookup.Candidate;
import landbridge.lookup.Fuzziness;
import landbridge.lookup.Lookup;
import landbridge.lookup.LookupOptions;
import landbridge.lookup.MatchLayer;
import landbridge.triples.Iris;

/**
 * Places by name, code or id.
 *
 * <p>The id of a place is its slug, the end of its IRI after {@code id/}: clients put ids
 * percent-encoded into templates, in which a whole IRI would be no IRI any more.
 *
 * @param lookup the index
 */
record Places(Supplier<Lookup> lookup) {

  /** What the ids of places are appended to. */
  static final String SPACE = Iris.BASE + "id/";

  /** The id of a place by its IRI. */
  static String id(String iri) {
    return iri.startsWith(SPACE) ? iri.substring(SPACE.length()) : iri;
  }

  /** The IRI of a place by its id, or by the IRI itself. */
  static String iri(String id) {
    return id.startsWith(SPACE) ? id : SPACE + id;
  }

  /**
   * Those that a name, a code or an id may mean, the likeliest first, that of the id before all.
   */
  List<Candidate> find(String text, LookupOptions options) {
    if (text.length() > Bounds.TEXT.number()) {
      return List.of();
    }
    List<Candidate> found = lookup.get().find(text, options);
    if (!mayBeId(text) || found.stream().anyMatch(one -> one.layer() == MatchLayer.IRI)) {
      return found;
    }
    List<Candidate> byId = byIri(iri(text), options);
    List<Candidate> all = new ArrayList<>(byId);
    found.stream()
        .filter(one -> byId.stream().noneMatch(same -> same.iri().equals(one.iri())))
        .forEach(all::add);
    return all.subList(0, Math.min(all.size(), options.limit()));
  }

  /** The place of an id. */
  Optional<Candidate> byId(String id, List<String> languages) {
    return id.length() > Bounds.TEXT.number()
        ? Optional.empty()
        : byIri(iri(id), LookupOptions.DEFAULT.withLanguages(languages)).stream().findFirst();
  }

  /** The place of an IRI, if the options admit it. */
  List<Candidate> byIri(String iri, LookupOptions options) {
    return lookup.get().find(iri, options.withFuzziness(Fuzziness.EXACT)).stream()
        .filter(one -> one.iri().equals(iri) && one.layer() == MatchLayer.IRI)
        .toList();
  }

  /** Slugs are of lower-case letters first; names mostly are not. */
  private static boolean mayBeId(String text) {
    return !text.isEmpty()
        && text.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))
        && (Character.isLowerCase(text.charAt(0)) || Character.isDigit(text.charAt(0)));
  }
}
