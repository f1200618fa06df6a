package landbridge.serve;

import java.util.List;
import java.util.function.Supplier;
import landbridge.serve.query.RunningQuery;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows that are counted, and whose early end is told by its reason. Fuseki would write a remark
 * among the rows and end a broken answer with status 200.
 *
 * @param rows the rows
 * @param query what gives them
 */
record StoppableRows(RowSet rows, RunningQuery query) implements RowSet {

  @Override
  public boolean hasNext() {
    return orStopped(rows::hasNext);
  }

  @Override
  public Binding next() {
    return orStopped(
        () -> {
          query.countRow();
          return rows.next();
        });
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return rows.getRowNumber();
  }

  @Override
  public void close() {
    rows.close();
  }

  private <T> T orStopped(Supplier<T> step) {
    try {
      return step.get();
    } catch (QueryCancelledException e) {
      throw Problems.of(query.reason(), SparqlRoute.PATH);
    }
  }
}
