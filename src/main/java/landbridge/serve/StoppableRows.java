package landbridge.serve;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows whose end by timeout is a problem. Fuseki would write a remark among the rows and end a
 * broken answer with status 200.
 *
 * @param rows the rows
 */
record StoppableRows(RowSet rows) implements RowSet {

  /** The problem of a query that was stopped. */
  static Problem stopped() {
    return new Problem(
            503,
            "The query ran longer than it may and was stopped. Ask for less: fewer patterns, a"
                + " LIMIT, or a named thing to start from.")
        .with("Retry-After", "60");
  }

  @Override
  public boolean hasNext() {
    return orStopped(rows::hasNext);
  }

  @Override
  public Binding next() {
    return orStopped(rows::next);
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

  private static <T> T orStopped(Supplier<T> step) {
    try {
      return step.get();
    } catch (QueryCancelledException e) {
      throw stopped();
    }
  }
}
