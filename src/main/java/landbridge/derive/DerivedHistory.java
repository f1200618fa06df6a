package landbridge.derive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * The derived graph at a date: the rules run over the facts of that date. What a rule of versions
 * derived is history itself; of that, what lies wholly before or after the date is left out.
 * Conflicts and checks judge claims, and stand at every date as the claims do.
 */
public final class DerivedHistory {

  /** Runs over all of history, and never over that of one date. */
  private static final String VERSIONS = "versions";

  /** What judges claims, which are the same at every date. */
  private static final Set<String> JUDGEMENTS = Set.of("lb:Conflict", "lb:Check");

  private static final List<Rule> RULES =
      Rule.all().stream()
          .filter(rule -> !rule.slug().equals(VERSIONS))
          .filter(rule -> rule.derives().stream().noneMatch(JUDGEMENTS::contains))
          .toList();

  private final History history;
  private final Graph claims;
  private final Graph facts;
  private final Graph derived;
  private final Set<Triple> standing = new HashSet<>();

  /**
   * Derives once what is derived of the published facts, to know what of the derived layer comes
   * from other than the rules.
   *
   * @param history the history of the same graphs
   * @param claims the claims layer
   * @param facts the facts layer
   * @param derived the derived layer
   */
  public DerivedHistory(History history, Graph claims, Graph facts, Graph derived) {
    this.history = history;
    this.claims = claims;
    this.facts = facts;
    this.derived = derived;
    Graph now = derive(t -> true, Set.of(), node -> claims.find(node, Node.ANY, Node.ANY).toList());
    derived.find().filterKeep(t -> !now.contains(t)).forEachRemaining(standing::add);
  }

  /** How the derived graph differs at a date. */
  public Change derived(Period date, Change change) {
    Graph then =
        derive(
            t -> !change.hidden().contains(t), change.shown(), node -> history.claim(node, date));
    Set<Node> others = new HashSet<>();
    for (Node limit : List.of(DatedClaim.VALID_FROM, DatedClaim.VALID_UNTIL)) {
      standing.stream()
          .filter(t -> t.getPredicate().equals(limit) && isOther(t, date))
          .forEach(t -> others.add(t.getSubject()));
    }
    Set<Triple> hidden = new HashSet<>();
    derived
        .find()
        .filterKeep(
            t ->
                standing.contains(t)
                    ? others.contains(t.getSubject()) || others.contains(t.getObject())
                    : !then.contains(t))
        .forEachRemaining(hidden::add);
    Set<Triple> shown = then.find().filterKeep(t -> !derived.contains(t)).toSet();
    return new Change(hidden, shown);
  }

  private static boolean isOther(Triple limit, Period date) {
    Period period = Period.of(limit.getObject());
    return period != null
        && (limit.getPredicate().equals(DatedClaim.VALID_FROM)
            ? date.isBefore(period)
            : period.isBefore(date));
  }

  /** The triples of a claim that rules see. */
  private interface Reading {
    java.util.Collection<Triple> of(Node claim);
  }

  private Graph derive(Predicate<Triple> isKept, Set<Triple> more, Reading reading) {
    Graph known = GraphFactory.createDefaultGraph();
    Derivation derivation = new Derivation(known);
    facts.find().filterKeep(isKept).forEachRemaining(known::add);
    more.forEach(known::add);
    ClaimsReader reader = new ClaimsReader(known);
    claims
        .find(Node.ANY, RDF.predicate.asNode(), Node.ANY)
        .mapWith(Triple::getSubject)
        .forEachRemaining(
            claim ->
                reading.of(claim).forEach(t -> reader.quad(new Quad(Quad.defaultGraphIRI, t))));
    reader.finish();
    derivation.run(RULES, rule -> {});
    return derivation.derived();
  }
}
