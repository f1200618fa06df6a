package landbridge.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Keeps of the claims layer what rules can use: of claims about codes and single-valued properties,
 * and of claims with a beginning or an end in time, what they say; not where they say it. The layer
 * is sorted by subject, so one claim is held at a time.
 */
final class ClaimsReader extends StreamRDFBase {

  private static final Node CODE = iri("lb:code");
  private static final Node SINGLE_VALUED = iri("lb:singleValued");
  private static final Set<Node> LIMITS =
      Set.of(iri("lb:validFrom"), iri("lb:validUntil"), iri("lb:former"));
  private static final Set<Node> LEFT_OUT =
      Set.of(
          RDF.type.asNode(),
          iri("wikibase:rank"),
          iri("lb:statedBy"),
          iri("prov:wasDerivedFrom"),
          iri("prov:wasGeneratedBy"));

  private final Graph graph;
  private final List<Triple> claim = new ArrayList<>();
  private Node subject = Node.ANY;

  /**
   * A reader into a graph.
   *
   * @param graph holds the ontology already, which tells single-valued properties
   */
  ClaimsReader(Graph graph) {
    this.graph = graph;
  }

  private static Node iri(String curie) {
    return NodeFactory.createURI(Prefixes.expand(curie));
  }

  /** A reader that keeps everything. */
  static StreamRDF intoGraph(Graph graph) {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        graph.add(quad.asTriple());
      }
    };
  }

  @Override
  public void quad(Quad quad) {
    if (!quad.getSubject().equals(subject)) {
      keep();
      subject = quad.getSubject();
    }
    claim.add(quad.asTriple());
  }

  @Override
  public void finish() {
    keep();
  }

  private void keep() {
    if (claim.stream().anyMatch(this::isUseful)) {
      claim.stream()
          .filter(triple -> !LEFT_OUT.contains(triple.getPredicate()))
          .forEach(graph::add);
    }
    claim.clear();
  }

  private boolean isUseful(Triple triple) {
    Node property = triple.getObject();
    return triple.getPredicate().equals(RDF.predicate.asNode())
        ? property.equals(CODE) || graph.contains(property, SINGLE_VALUED, Node.ANY)
        : LIMITS.contains(triple.getPredicate());
  }
}
