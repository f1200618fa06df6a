package landbridge.lookup;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a question that come by place, in the order of the IRIs: those of one place at a
 * time. The question is closed when its last row is read.
 */
final class PlaceRows {

  private final QueryExecution execution;
  private final ResultSet rows;
  private @Nullable QuerySolution next;

  PlaceRows(QueryExecution execution) {
    this.execution = execution;
    rows = execution.execSelect();
    next = read();
  }

  /** The rows of a place; places must be asked for in order. */
  List<QuerySolution> of(String iri) {
    List<QuerySolution> found = new ArrayList<>();
    for (QuerySolution row = next; row != null; row = next) {
      int order = row.getResource("place").getURI().compareTo(iri);
      if (order > 0) {
        break;
      }
      if (order == 0) {
        found.add(row);
      }
      next = read();
    }
    return found;
  }

  private @Nullable QuerySolution read() {
    if (rows.hasNext()) {
      return rows.next();
    }
    execution.close();
    return null;
  }
}
