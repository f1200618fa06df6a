package landbridge.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * What the claims say of when things hold, and so what the facts graph would show at a date.
 *
 * <p>A date is a stretch of days, and so is every date in the claims. A claim holds at a date if it
 * may have held on one of its days: it did not begin after the last, and was not over before the
 * first. In the month of a change both hold, what was and what came. A claim without dates holds
 * always, unless of what a thing has one at a time a claim with dates says better. Of numbers that
 * were counted the last by then is shown.
 *
 * <p>The claims themselves stay whole, whatever the date: who said what is history already.
 */
public final class History {

  private static final List<Node> DATES =
      List.of(DatedClaim.VALID_FROM, DatedClaim.VALID_UNTIL, DatedClaim.AS_OF);

  /** What happened or was counted at a time is not there before. */
  private static final List<Node> STARTS =
      List.of(iri("lb:date"), iri("lb:earliest"), iri("lb:periodStart"));

  private static final List<Node> TURNS = List.of(iri("lb:opened"), iri("lb:closed"));

  private final Graph claims;
  private final Graph facts;
  private final NameAndCodeNodes nodes;
  private final List<Succession> successions = new ArrayList<>();
  private final Map<Node, Period> happenings = new HashMap<>();
  private final Map<Triple, Period> turns = new HashMap<>();
  private final TreeSet<LocalDate> beginnings = new TreeSet<>();
  private final TreeSet<LocalDate> ends = new TreeSet<>();

  /**
   * Reads it out of a release, which must not change.
   *
   * @param claims the claims layer
   * @param facts the facts layer
   * @param derived the derived layer, which tells the levels of divisions
   */
  public History(Graph claims, Graph facts, Graph derived) {
    this.claims = claims;
    this.facts = facts;
    this.nodes = new NameAndCodeNodes(facts);
    Set<Node> singleValued = singleValued();
    List<Graph> types = List.of(facts, derived);
    dated().forEach((subject, dated) -> add(subject, dated, singleValued, types));
    for (Node start : STARTS) {
      facts.find(Node.ANY, start, Node.ANY).forEachRemaining(this::addHappening);
    }
    for (Node turn : TURNS) {
      facts.find(Node.ANY, turn, Node.ANY).forEachRemaining(this::addTurn);
    }
  }

  private static Set<Node> singleValued() {
    return Derivation.ontology()
        .find(Node.ANY, iri("lb:singleValued"), Node.ANY)
        .mapWith(Triple::getSubject)
        .toSet();
  }

  /** The dated claims, by what they are about. */
  private Map<Node, List<DatedClaim>> dated() {
    Set<Node> nodes = new HashSet<>();
    for (Node date : DATES) {
      claims.find(Node.ANY, date, Node.ANY).forEachRemaining(t -> nodes.add(t.getSubject()));
    }
    return nodes.stream()
        .flatMap(node -> Stream.ofNullable(DatedClaim.of(claims, node)))
        .collect(Collectors.groupingBy(claim -> claim.triple().getSubject()));
  }

  private void add(
      Node subject, List<DatedClaim> dated, Set<Node> singleValued, List<Graph> types) {
    Map<Ground, List<DatedClaim>> grounds = new HashMap<>();
    for (DatedClaim claim : dated) {
      grounds.put(Ground.of(claim.triple(), singleValued, types), new ArrayList<>());
      note(claim.from(), beginnings, ends);
      note(claim.asOf(), beginnings, ends);
      note(claim.until(), beginnings, ends);
    }
    claims
        .find(Node.ANY, RDF.subject.asNode(), subject)
        .mapWith(triple -> DatedClaim.of(claims, triple.getSubject()))
        .filterKeep(claim -> claim != null)
        .forEachRemaining(
            claim -> {
              List<DatedClaim> same = grounds.get(Ground.of(claim.triple(), singleValued, types));
              if (same != null) {
                same.add(claim);
              }
            });
    grounds.forEach(
        (ground, said) ->
            successions.add(new Succession(ground, List.copyOf(said), published(said))));
  }

  private Set<Triple> published(List<DatedClaim> said) {
    return said.stream()
        .map(DatedClaim::triple)
        .filter(facts::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void addHappening(Triple triple) {
    Period start = Period.of(triple.getObject());
    if (start != null) {
      happenings.merge(triple.getSubject(), start, (a, b) -> a.first().isAfter(b.first()) ? a : b);
      note(start, beginnings, ends);
    }
  }

  private void addTurn(Triple triple) {
    Period turn = Period.of(triple.getObject());
    if (turn != null) {
      turns.put(triple, turn);
      note(turn, beginnings, ends);
    }
  }

  private static void note(
      @Nullable Period period, TreeSet<LocalDate> beginnings, TreeSet<LocalDate> ends) {
    if (period != null) {
      beginnings.add(period.first());
      ends.add(period.last());
    }
  }

  /**
   * A date stands for all dates at which the same holds: between two dates of the claims nothing
   * changes.
   *
   * @param begun how many dates of the claims have begun by then
   * @param over how many of them are over by then
   */
  public record Moment(int begun, int over) {}

  /** The moment of a date. */
  public Moment moment(Period date) {
    return new Moment(
        beginnings.headSet(date.last(), true).size(), ends.headSet(date.first()).size());
  }

  /** How the facts graph differs at a date. */
  public Change facts(Period date) {
    Set<Triple> hidden = new HashSet<>();
    Set<Triple> shown = new HashSet<>();
    for (Succession succession : successions) {
      Set<Triple> held = succession.at(date);
      succession.published().stream().filter(t -> !held.contains(t)).forEach(hidden::add);
      held.stream().filter(t -> !succession.published().contains(t)).forEach(shown::add);
    }
    shown.removeIf(triple -> nodes.isLabelAlready(triple, hidden));
    nodes.follow(hidden, shown);
    turns.forEach(
        (triple, turn) -> {
          if (date.isBefore(turn)) {
            hidden.add(triple);
          }
        });
    happenings.forEach(
        (node, start) -> {
          if (date.isBefore(start)) {
            facts.find(node, Node.ANY, Node.ANY).forEachRemaining(hidden::add);
            facts.find(Node.ANY, Node.ANY, node).forEachRemaining(hidden::add);
          }
        });
    return new Change(hidden, shown);
  }

  /** Whether no claim says since when, until when or as of when it holds. */
  public boolean isUndated() {
    return successions.isEmpty();
  }

  /**
   * The triples of a claim as rules see them at a date: none if it began later, and no end that had
   * not come, so that what was to become a former name is none yet.
   */
  Collection<Triple> claim(Node node, Period date) {
    Period from = DatedClaim.date(claims, node, DatedClaim.VALID_FROM);
    DatedClaim claim = DatedClaim.of(claims, node);
    boolean isAfter = claim == null ? from != null && date.isBefore(from) : claim.isAfter(date);
    if (isAfter) {
      return List.of();
    }
    Period until = DatedClaim.date(claims, node, DatedClaim.VALID_UNTIL);
    boolean hasEnded = until == null || until.isBefore(date);
    return claims
        .find(node, Node.ANY, Node.ANY)
        .filterKeep(t -> hasEnded || !t.getPredicate().equals(DatedClaim.VALID_UNTIL))
        .toList();
  }

  private static Node iri(String curie) {
    return NodeFactory.createURI(Prefixes.expand(curie));
  }
}
