package landbridge.serve.reconcile;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import landbridge.source.Resources;
import landbridge.triples.Prefixes;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionDatasetBuilder;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Questions in files to a graph.
 *
 * @param graphs whose default graph is asked
 * @param files the parsed queries by file name
 */
record Queries(DatasetGraph graphs, Map<String, Query> files) {

  /** The questions in a folder beside this class, the empty string for that of the class itself. */
  static Queries of(DatasetGraph graphs, String folder) {
    SortedMap<String, Query> files = new TreeMap<>();
    Resources.read("landbridge/serve/reconcile" + folder, ".rq")
        .forEach(
            (file, text) -> {
              ParameterizedSparqlString query = new ParameterizedSparqlString(text);
              query.setNsPrefixes(Prefixes.all());
              files.put(file, query.asQuery());
            });
    return new Queries(graphs, files);
  }

  /** Hands each row of an answer over, with some variables given. */
  void rows(String file, Map<String, RDFNode> given, Consumer<QuerySolution> row) {
    Query query = files.get(file);
    if (query == null) {
      throw new IllegalStateException("no query " + file + " among " + files.keySet());
    }
    QueryExecutionDatasetBuilder builder =
        QueryExecution.dataset(DatasetFactory.wrap(graphs)).query(query);
    given.forEach(builder::substitution);
    try (QueryExecution execution = builder.build()) {
      execution.execSelect().forEachRemaining(row);
    }
  }
}
