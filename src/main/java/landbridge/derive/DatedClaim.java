package landbridge.derive;

import java.util.Comparator;
import java.util.Set;
import landbridge.triples.Prefixes;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says, and when that holds. A claim without any date is one too: it speaks of the
 * time of its document, of which nobody knows how far it reaches.
 *
 * @param triple what it says
 * @param from the date at which it began to hold; null if none is given
 * @param until the last date at which it held; null if none is given
 * @param asOf the date at which it is said to hold; null if none is given
 */
record DatedClaim(
    Triple triple, @Nullable Period from, @Nullable Period until, @Nullable Period asOf) {

  static final Node VALID_FROM = iri("lb:validFrom");
  static final Node VALID_UNTIL = iri("lb:validUntil");
  static final Node AS_OF = iri("lb:asOf");
  private static final Node MISSING = iri("lb:missingInSource");
  private static final Node RANK = iri("wikibase:rank");
  private static final Node DEPRECATED = iri("wikibase:DeprecatedRank");

  private static final Set<String> NUMBERS =
      Set.of(XSDDatatype.XSDinteger.getURI(), XSDDatatype.XSDdecimal.getURI());

  /** The claim of a node; null if it is none, gives no value, or is deprecated. */
  static @Nullable DatedClaim of(Graph claims, Node claim) {
    Node subject = one(claims, claim, RDF.subject.asNode());
    Node property = one(claims, claim, RDF.predicate.asNode());
    Node object = one(claims, claim, RDF.object.asNode());
    if (subject == null
        || property == null
        || object == null
        || object.equals(MISSING)
        || claims.contains(claim, RANK, DEPRECATED)) {
      return null;
    }
    return new DatedClaim(
        Triple.create(subject, property, object),
        date(claims, claim, VALID_FROM),
        date(claims, claim, VALID_UNTIL),
        date(claims, claim, AS_OF));
  }

  private static @Nullable Node one(Graph graph, Node subject, Node property) {
    ExtendedIterator<Triple> found = graph.find(subject, property, Node.ANY);
    try {
      return found.hasNext() ? found.next().getObject() : null;
    } finally {
      found.close();
    }
  }

  /** Of several dates, which one claim should not have, the earliest, whatever their order. */
  static @Nullable Period date(Graph graph, Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(triple -> Period.of(triple.getObject()))
        .filterKeep(period -> period != null)
        .toList()
        .stream()
        .min(Comparator.comparing(Period::first).thenComparing(Period::last))
        .orElse(null);
  }

  /** Whether it says since when or until when. */
  boolean isBounded() {
    return from != null || until != null;
  }

  /**
   * Whether it began after a date. A number that was counted later is of later too, while what else
   * is said as of a date may have been so for long.
   */
  boolean isAfter(Period date) {
    return from != null && date.isBefore(from)
        || isCountedAfter(date) && triple.getObject().isLiteral() && isNumber(triple.getObject());
  }

  /** Whether it was said as of a later date. */
  boolean isCountedAfter(Period date) {
    return asOf != null && date.isBefore(asOf);
  }

  /** Whether it had come to its end before a date. */
  boolean isOver(Period date) {
    return until != null && until.isBefore(date);
  }

  /** Whether it may have held at some time within a date. */
  boolean holds(Period date) {
    return !isAfter(date) && !isOver(date);
  }

  /** Whether it surely held on all days of a date, neither beginning nor ending within. */
  boolean spans(Period date) {
    return (from == null || from.isBefore(date)) && (until == null || date.isBefore(until));
  }

  private static boolean isNumber(Node literal) {
    return NUMBERS.contains(literal.getLiteralDatatypeURI());
  }

  private static Node iri(String curie) {
    return NodeFactory.createURI(Prefixes.expand(curie));
  }
}
