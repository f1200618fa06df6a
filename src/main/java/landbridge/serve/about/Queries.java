package landbridge.serve.about;

import java.util.ArrayList;
import java.util.List;
import landbridge.source.Resources;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;

/** The questions that descriptions are made of, from the files beside this class. */
final class Queries {

  private static final String FOLDER = "landbridge/serve/about";

  private Queries() {}

  static Model construct(String file, DatasetGraph graphs) {
    try (QueryExecution run = execution(file, graphs)) {
      return run.execConstruct();
    }
  }

  /** The IRIs of the only column. */
  static List<String> iris(String file, DatasetGraph graphs) {
    List<String> iris = new ArrayList<>();
    try (QueryExecution run = execution(file, graphs)) {
      run.execSelect()
          .forEachRemaining(
              row -> {
                Node node = row.get(row.varNames().next()).asNode();
                if (node.isURI()) {
                  iris.add(node.getURI());
                }
              });
    }
    return iris;
  }

  private static QueryExecution execution(String file, DatasetGraph graphs) {
    String sparql = Resources.read(FOLDER, file).values().iterator().next();
    return QueryExecutionFactory.create(sparql, DatasetFactory.wrap(graphs));
  }
}
