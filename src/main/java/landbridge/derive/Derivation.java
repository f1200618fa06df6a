package landbridge.derive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import landbridge.source.Resources;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** Runs the rules over facts, over what claims say of each other, and over the ontology. */
public final class Derivation {

  private final Graph known;
  private final Graph derived = GraphFactory.createDefaultGraph();

  /**
   * Reads what the rules run over.
   *
   * @param claims the N-Quads files of the claims layer; only what rules can use is kept of them
   * @param facts the N-Quads files of the facts layer
   */
  public Derivation(List<Path> claims, List<Path> facts) {
    this(GraphFactory.createDefaultGraph());
    for (Path file : facts) {
      RDFParser.source(file).lang(Lang.NQUADS).parse(ClaimsReader.intoGraph(known));
    }
    for (Path file : claims) {
      RDFParser.source(file).lang(Lang.NQUADS).parse(new ClaimsReader(known));
    }
  }

  /** Runs over a graph, to which the ontology and what is derived are added. */
  Derivation(Graph known) {
    this.known = known;
    readOntology(known);
  }

  /** The ontology that rules run over. */
  static Graph ontology() {
    Graph ontology = GraphFactory.createDefaultGraph();
    readOntology(ontology);
    return ontology;
  }

  private static void readOntology(Graph graph) {
    Resources.read("landbridge/ontology", ".ttl")
        .forEach((file, text) -> RDFParser.fromString(text, Lang.TURTLE).parse(graph));
  }

  /** Runs all rules in their order; the consumer is told of each as it begins. */
  public void run(List<Rule> rules, Consumer<Rule> progress) {
    Model model = ModelFactory.createModelForGraph(known);
    for (Rule rule : rules) {
      progress.accept(rule);
      try (QueryExecution execution = QueryExecutionFactory.create(rule.query(), model)) {
        List<Triple> found = new java.util.ArrayList<>();
        execution.execConstructTriples().forEachRemaining(found::add);
        for (Triple triple : found) {
          if (!known.contains(triple)) {
            known.add(triple);
            derived.add(triple);
          }
        }
      }
    }
  }

  /** What was derived so far and had not been known. */
  Graph derived() {
    return derived;
  }

  /** Writes what was derived as N-Triples, unsorted. */
  public void write(OutputStream out) {
    RDFDataMgr.write(out, derived, Lang.NTRIPLES);
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
