package landbridge.serve.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.source.Resources;
import landbridge.triples.Iris;
import landbridge.triples.Layer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.G;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Which IRIs a graph knows, and what it says of them: what the queries in the folder {@code
 * describe} gather. Any number of threads may ask at once.
 */
public final class Descriptions {

  private static final String QUERIES = "landbridge/serve/data/describe";
  private static final String DATASET = Iris.BASE + "dataset";
  private static final String LAYERS = Iris.BASE + "graph/";

  private final DatasetGraph graphs;
  private final Duration longest;
  private final Set<String> namespaces;
  private final Map<String, Query> queries;

  /**
   * Looks which namespaces there are.
   *
   * @param graphs named graphs with their union as the default graph; never changed
   * @param longest how long a description may take
   */
  public Descriptions(DatasetGraph graphs, Duration longest) {
    this.graphs = graphs;
    this.longest = longest;
    this.namespaces = namespaces(graphs.getGraph(NodeFactory.createURI(Layer.META.graph())));
    this.queries =
        Resources.read(QUERIES, ".rq").entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, query -> QueryFactory.create(query.getValue())));
  }

  /** Whether the graph says anything of an IRI or of terms in it. */
  public boolean knows(String iri) {
    Node node = NodeFactory.createURI(iri);
    Graph all = graphs.getDefaultGraph();
    return iri.startsWith(Iris.BASE)
        && (all.contains(node, Node.ANY, Node.ANY)
            || all.contains(Node.ANY, Node.ANY, node)
            || namespaces.contains(iri)
            || graphs.containsGraph(node));
  }

  /**
   * What is said of an IRI.
   *
   * @throws org.apache.jena.query.QueryCancelledException if that takes too long
   */
  public Description of(String iri) {
    Node node = NodeFactory.createURI(iri);
    try (QueryExec execution =
        QueryExec.dataset(graphs)
            .query(queries.get(query(iri)))
            .substitution("this", node)
            .overallTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      List<Quad> quads = new ArrayList<>();
      execution.constructQuads().forEachRemaining(quads::add);
      return Description.of(node, quads);
    }
  }

  /** On what terms an IRI's description may be used: its own licence, or the dataset's. */
  public Optional<String> license(String iri) {
    return Stream.of(iri, DATASET)
        .map(NodeFactory::createURI)
        .map(node -> G.getZeroOrOneSP(graphs.getDefaultGraph(), node, DCTerms.license.asNode()))
        .filter(license -> license != null && license.isURI())
        .map(Node::getURI)
        .findFirst();
  }

  private String query(String iri) {
    if (namespaces.contains(iri)) {
      return "namespace.rq";
    }
    return iri.startsWith(LAYERS) ? "layer.rq" : "thing.rq";
  }

  /** The part before the hash of terms that the meta layer has: the ontology, its shapes. */
  private static Set<String> namespaces(Graph meta) {
    Set<String> namespaces = new HashSet<>();
    ExtendedIterator<Triple> triples = meta.find(Node.ANY, Node.ANY, Node.ANY);
    while (triples.hasNext()) {
      String subject = triples.next().getSubject().toString();
      int hash = subject.indexOf('#');
      if (hash > 0 && subject.startsWith(Iris.BASE)) {
        namespaces.add(subject.substring(0, hash));
      }
    }
    return Set.copyOf(namespaces);
  }
}
