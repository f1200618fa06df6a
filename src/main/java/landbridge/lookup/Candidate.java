package landbridge.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that may be meant.
 *
 * @param iri the place
 * @param label its name in the language asked for
 * @param score from 0 to 100, by {@code scores.tsv}
 * @param layer what of it is as typed
 * @param matched the written form that matched; null for an IRI or a code
 * @param reason why it matched, in words
 * @param kinds what it is, the kinds of division first
 * @param parents what it is within, from near to far
 * @param country the country it is in or belongs to, if known
 * @param codes its codes
 */
public record Candidate(
    String iri,
    Label label,
    double score,
    MatchLayer layer,
    @Nullable Matched matched,
    String reason,
    List<Kind> kinds,
    List<Thing> parents,
    @Nullable Thing country,
    List<PlaceCode> codes) {

  /**
   * The written form that matched.
   *
   * @param form the form and its language; of a form that is only searched by, the one that it was
   *     made from
   * @param status where the form comes from
   * @param validFrom the year, month or day since which it is borne; null where none is stated
   * @param validUntil until which it was borne; null where none is stated
   * @param former whether it is said to be no longer borne
   */
  public record Matched(
      Label form,
      NameStatus status,
      @Nullable String validFrom,
      @Nullable String validUntil,
      boolean former) {}

  /**
   * What a place is.
   *
   * @param slug of the kind of division, {@code county-level-city}, or of the class, {@code
   *     station}
   * @param label in the language asked for
   */
  public record Kind(String slug, Label label) {}

  /**
   * Another thing.
   *
   * @param iri the thing
   * @param label its name in the language asked for
   */
  public record Thing(String iri, Label label) {}
}
