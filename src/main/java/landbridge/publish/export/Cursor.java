package landbridge.publish.export;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query that belong to one record after another. Queries order their rows by the
 * record, so that all of them are read side by side and only the rows of one record are held.
 */
final class Cursor implements AutoCloseable {

  private final String name;
  private final QueryExecution execution;
  private final RowSet rows;
  private final Var record;
  private @Nullable Binding next;
  private String last = "";

  /**
   * Opens a query.
   *
   * @param record the variable by which records are told apart, and all rows are ordered
   */
  Cursor(String name, QueryExecution execution, Var record) {
    this.name = name;
    this.execution = execution;
    this.rows = RowSet.adapt(execution.execSelect());
    this.record = record;
    step();
  }

  /** The rows of a record; those of records before it are passed over. */
  List<Binding> take(String id) {
    List<Binding> taken = new ArrayList<>();
    for (Binding row = next; row != null && last.compareTo(id) <= 0; row = next) {
      if (last.equals(id)) {
        taken.add(row);
      }
      step();
    }
    return taken;
  }

  private void step() {
    next = rows.hasNext() ? rows.next() : null;
    if (next != null) {
      String id = next.get(record).getURI();
      if (id.compareTo(last) < 0) {
        throw new IllegalStateException(
            name + " does not order its rows by ?" + record.getVarName());
      }
      last = id;
    }
  }

  @Override
  public void close() {
    execution.close();
  }
}
