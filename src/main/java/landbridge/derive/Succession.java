package landbridge.derive;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * All that is said on one ground, of which some is dated.
 *
 * <p>Of what a thing has one at a time, a claim that says since when or until when leaves others no
 * room while it surely holds. On the edge, in the month or year of a change, they may hold too.
 *
 * @param ground the ground
 * @param claims what is said there
 * @param published what of it the facts graph shows when no date is asked for
 */
record Succession(Ground ground, List<DatedClaim> claims, Set<Triple> published) {

  /** How well a claim that holds is known to hold if it says neither since when nor until when. */
  private enum Knowledge {
    /** It was said as of a later date. */
    COUNTED_LATER,
    /** It says no date. */
    UNDATED,
    /** It was said as of an earlier date. */
    COUNTED
  }

  /** What the facts graph shows of it at a date. */
  Set<Triple> at(Period date) {
    List<DatedClaim> holding = claims.stream().filter(claim -> holds(claim, date)).toList();
    return ground.isSingle() ? best(holding, date) : beside(holding);
  }

  private boolean holds(DatedClaim claim, Period date) {
    return claim.holds(date) && !(ground.isSingle() && isSucceeded(claim, date));
  }

  /** What has a beginning and no end lasts until a successor's beginning. */
  private boolean isSucceeded(DatedClaim claim, Period date) {
    Period from = claim.from();
    return from != null
        && claim.until() == null
        && claims.stream()
            .filter(other -> !other.triple().equals(claim.triple()))
            .map(DatedClaim::from)
            .anyMatch(later -> later != null && from.isBefore(later) && later.isBefore(date));
  }

  private Set<Triple> beside(List<DatedClaim> holding) {
    return holding.stream()
        .filter(claim -> published.contains(claim.triple()) || claim.isBounded())
        .map(DatedClaim::triple)
        .collect(Collectors.toSet());
  }

  private Set<Triple> best(List<DatedClaim> holding, Period date) {
    List<DatedClaim> bounded = holding.stream().filter(DatedClaim::isBounded).toList();
    List<DatedClaim> open = holding.stream().filter(claim -> !claim.isBounded()).toList();
    Set<Triple> values = new HashSet<>(triples(bounded));
    if (bounded.stream().noneMatch(claim -> claim.spans(date))) {
      values.addAll(bestOpen(open, date));
    }
    return ground.isLabel() ? label(holding, values) : values;
  }

  private Set<Triple> bestOpen(List<DatedClaim> open, Period date) {
    Knowledge most =
        open.stream()
            .map(claim -> knowledge(claim, date))
            .max(Comparator.naturalOrder())
            .orElse(Knowledge.UNDATED);
    Stream<DatedClaim> known = open.stream().filter(claim -> knowledge(claim, date) == most);
    if (most == Knowledge.COUNTED) {
      LocalDate latest =
          open.stream()
              .map(DatedClaim::asOf)
              .filter(asOf -> asOf != null && !date.isBefore(asOf))
              .map(Period::first)
              .max(Comparator.naturalOrder())
              .orElse(LocalDate.MIN);
      known = known.filter(claim -> latest.equals(first(claim.asOf())));
    }
    Set<Triple> values = triples(known.toList());
    Set<Triple> ranked = new HashSet<>(values);
    ranked.retainAll(published);
    return ranked.isEmpty() ? values : ranked;
  }

  private static Set<Triple> triples(List<DatedClaim> claims) {
    return claims.stream().map(DatedClaim::triple).collect(Collectors.toSet());
  }

  /** The published one, else the one that began last, else the first in the order of characters. */
  private Set<Triple> label(List<DatedClaim> holding, Set<Triple> values) {
    Comparator<DatedClaim> order =
        Comparator.comparing((DatedClaim claim) -> published.contains(claim.triple()) ? 0 : 1)
            .thenComparing(
                claim -> claim.from() == null ? LocalDate.MIN : claim.from().first(),
                Comparator.reverseOrder())
            .thenComparing(claim -> claim.triple().getObject().getLiteralLexicalForm());
    return holding.stream()
        .filter(claim -> values.contains(claim.triple()))
        .min(order)
        .map(claim -> Set.of(claim.triple()))
        .orElse(Set.of());
  }

  private static Knowledge knowledge(DatedClaim claim, Period date) {
    if (claim.asOf() == null) {
      return Knowledge.UNDATED;
    }
    return claim.isCountedAfter(date) ? Knowledge.COUNTED_LATER : Knowledge.COUNTED;
  }

  private static @Nullable LocalDate first(@Nullable Period period) {
    return period == null ? null : period.first();
  }
}
