package landbridge.publish.export;

import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import landbridge.source.Resources;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;

/**
 * The graph as the queries of one format see it: its layers, their union, the tables, and what its
 * {@code prepare.rq} makes of them, if it has one, as the graph {@code export:prepared}.
 */
final class Projection {

  /** Where the folders of formats lie. */
  static final String FOLDER = "landbridge/publish/export";

  /** Names of what only these queries see. */
  static final String NAMESPACE = "https://w3id.org/landbridge/export/";

  private final Export export;
  private final DatasetGraph dataset;

  Projection(Export export, DatasetGraph graphs) {
    this.export = export;
    this.dataset = new DatasetGraphMapLink(graphs.getDefaultGraph());
    Iterator<Node> layers = graphs.listGraphNodes();
    layers.forEachRemaining(layer -> dataset.addGraph(layer, graphs.getGraph(layer)));
    Tables.of(export, dataset::addGraph);
    queries("prepare.rq").forEach(this::prepare);
  }

  private void prepare(String file, String text) {
    Graph prepared = new GraphMem2Fast();
    run(file, text, execution -> execution.execConstructTriples().forEachRemaining(prepared::add));
    add(NodeFactory.createURI(NAMESPACE + "prepared"), prepared);
  }

  Export export() {
    return export;
  }

  void add(Node name, Graph graph) {
    dataset.addGraph(name, graph);
  }

  /** A file of the format. */
  String text(String file) {
    String text = Resources.read(FOLDER + "/" + export.id(), file).get(file);
    if (text == null) {
      throw new IllegalStateException("the format " + export.id() + " has no " + file);
    }
    return text;
  }

  /** The queries of the format whose names begin so, by name in order. */
  SortedMap<String, String> queries(String beginning) {
    SortedMap<String, String> found = new TreeMap<>();
    Resources.read(FOLDER + "/" + export.id(), ".rq")
        .forEach(
            (file, text) -> {
              if (file.startsWith(beginning)) {
                found.put(file, text);
              }
            });
    return found;
  }

  /** Runs a query; it ends with the consumer. */
  void run(String file, String text, Consumer<QueryExecution> consumer) {
    try (QueryExecution execution = open(file, text)) {
      consumer.accept(execution);
    }
  }

  /** A query to be closed. */
  QueryExecution open(String file, String text) {
    return QueryExecutionFactory.create(query(file, text), DatasetFactory.wrap(dataset));
  }

  /** A query with the prefixes of the project and those of tables. */
  static Query query(String file, String text) {
    StringBuilder prologue = new StringBuilder();
    Map<String, String> prefixes = new TreeMap<>(Prefixes.all());
    prefixes.put("export", NAMESPACE);
    prefixes.put("table", Tables.TABLE);
    prefixes.put("column", Tables.COLUMN);
    prefixes.forEach((prefix, name) -> prologue.append("PREFIX " + prefix + ": <" + name + "> "));
    try {
      return QueryFactory.create(prologue + text, Syntax.syntaxSPARQL_11);
    } catch (RuntimeException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
