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
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Keeps of the claims layer what rules can use: of claims about names, codes, single-valued
 * properties, events and operators, and of claims with a beginning or an end in time, what they
 * say; of claims about figures and parts also which document says it and which rule read it, since
 * a text is compared with its own tables. Where in the document it stands is never kept. The layer
 * is sorted by subject, so one claim is held at a time.
 */
final class ClaimsReader extends StreamRDFBase {

  private static final Set<Node> COMPARED =
      Set.of(
          iri("lb:code"),
          iri("lb:event"),
          iri("lb:operator"),
          RDFS.label.asNode(),
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode());
  private static final Set<Node> COMPARED_WITHIN_A_DOCUMENT =
      Set.of(iri("lb:figure"), iri("lb:distance"), iri("lb:partOf"));
  private static final Node SINGLE_VALUED = iri("lb:singleValued");
  private static final Set<Node> LIMITS =
      Set.of(iri("lb:validFrom"), iri("lb:validUntil"), iri("lb:former"));
  private static final Set<Node> LEFT_OUT =
      Set.of(RDF.type.asNode(), iri("wikibase:rank"), iri("prov:wasDerivedFrom"));
  private static final Set<Node> ORIGIN = Set.of(iri("lb:statedBy"), iri("prov:wasGeneratedBy"));

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
    boolean withOrigin = saysOneOf(COMPARED_WITHIN_A_DOCUMENT);
    if (withOrigin || claim.stream().anyMatch(this::isUseful)) {
      claim.stream()
          .filter(triple -> !LEFT_OUT.contains(triple.getPredicate()))
          .filter(triple -> withOrigin || !ORIGIN.contains(triple.getPredicate()))
          .forEach(graph::add);
    }
    claim.clear();
  }

  private boolean saysOneOf(Set<Node> properties) {
    return claim.stream()
        .anyMatch(
            triple ->
                triple.getPredicate().equals(RDF.predicate.asNode())
                    && properties.contains(triple.getObject()));
  }

  private boolean isUseful(Triple triple) {
    Node property = triple.getObject();
    return triple.getPredicate().equals(RDF.predicate.asNode())
        ? COMPARED.contains(property) || graph.contains(property, SINGLE_VALUED, Node.ANY)
        : LIMITS.contains(triple.getPredicate());
  }
}
