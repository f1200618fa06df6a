package landbridge.serve.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraphCollection;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;

/** A dataset that nobody can change. */
public abstract class ReadOnlyDataset extends DatasetGraphCollection {

  private final Transactional transactional;

  /**
   * A dataset.
   *
   * @param transactional what its transactions are
   */
  protected ReadOnlyDataset(Transactional transactional) {
    this.transactional = transactional;
  }

  @Override
  public final void add(Quad quad) {
    throw readOnly();
  }

  @Override
  public final void delete(Quad quad) {
    throw readOnly();
  }

  @Override
  public final void addGraph(Node name, Graph graph) {
    throw readOnly();
  }

  @Override
  public final void removeGraph(Node name) {
    throw readOnly();
  }

  @Override
  public final void clear() {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("what is served never changes");
  }

  @Override
  public final boolean supportsTransactions() {
    return true;
  }

  @Override
  public final boolean supportsTransactionAbort() {
    return true;
  }

  @Override
  public final void begin(TxnType type) {
    transactional.begin(type);
  }

  @Override
  public final boolean promote(Promote mode) {
    return false;
  }

  @Override
  public final void commit() {
    transactional.commit();
  }

  @Override
  public final void abort() {
    transactional.abort();
  }

  @Override
  public final void end() {
    transactional.end();
  }

  @Override
  public final ReadWrite transactionMode() {
    return transactional.transactionMode();
  }

  @Override
  public final TxnType transactionType() {
    return transactional.transactionType();
  }

  @Override
  public final boolean isInTransaction() {
    return transactional.isInTransaction();
  }
}
