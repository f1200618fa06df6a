package landbridge.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Keeps of the claims layer what rules can use: whole claims without their evidence, and none about
 * names, which are most of all and never contradict each other. The layer is sorted by subject, so
 * one claim is held at a time.
 */
final class ClaimsReader extends StreamRDFBase {

  private static final Set<String> NAMES =
      Set.of(
          Prefixes.expand("rdfs:label"),
          Prefixes.expand("skos:prefLabel"),
          Prefixes.expand("dcterms:title"));

  private final Graph graph;
  private final List<Triple> claim = new ArrayList<>();
  private Node subject = Node.ANY;

  ClaimsReader(Graph graph) {
    this.graph = graph;
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
    boolean isUseful =
        claim.stream()
            .anyMatch(
                triple ->
                    triple.getPredicate().equals(RDF.predicate.asNode())
                        && !NAMES.contains(triple.getObject().getURI()));
    if (isUseful) {
      claim.forEach(graph::add);
    }
    claim.clear();
  }
}
