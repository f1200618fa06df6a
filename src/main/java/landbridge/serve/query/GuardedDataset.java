package landbridge.serve.query;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphCollection;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** A dataset as one query reads it: every graph of it is guarded, and none can be changed. */
public final class GuardedDataset extends DatasetGraphCollection {

  private final DatasetGraph dataset;
  private final RunningQuery query;

  /** A view of a dataset for a query. */
  public GuardedDataset(DatasetGraph dataset, RunningQuery query) {
    this.dataset = dataset;
    this.query = query;
  }

  @Override
  public Graph getDefaultGraph() {
    return new GuardedGraph(dataset.getDefaultGraph(), query);
  }

  @Override
  public Graph getUnionGraph() {
    return new GuardedGraph(dataset.getUnionGraph(), query);
  }

  /** {@inheritDoc} Null where there is none, which is what Jena expects. */
  @Override
  public @Nullable Graph getGraph(Node name) {
    Graph graph = containsGraph(name) ? dataset.getGraph(name) : null;
    return graph == null ? null : new GuardedGraph(graph, query);
  }

  @Override
  public boolean containsGraph(Node name) {
    return dataset.containsGraph(name);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return dataset.listGraphNodes();
  }

  @Override
  public long size() {
    return dataset.size();
  }

  @Override
  public PrefixMap prefixes() {
    return dataset.prefixes();
  }

  @Override
  public void add(Quad quad) {
    throw readOnly();
  }

  @Override
  public void delete(Quad quad) {
    throw readOnly();
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    throw readOnly();
  }

  @Override
  public void removeGraph(Node name) {
    throw readOnly();
  }

  @Override
  public void clear() {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a query changes nothing");
  }

  @Override
  public boolean supportsTransactions() {
    return dataset.supportsTransactions();
  }

  @Override
  public boolean supportsTransactionAbort() {
    return dataset.supportsTransactionAbort();
  }

  @Override
  public void begin(TxnType type) {
    dataset.begin(type);
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  public void commit() {
    dataset.commit();
  }

  @Override
  public void abort() {
    dataset.abort();
  }

  @Override
  public void end() {
    dataset.end();
  }

  @Override
  public ReadWrite transactionMode() {
    return dataset.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return dataset.transactionType();
  }

  @Override
  public boolean isInTransaction() {
    return dataset.isInTransaction();
  }
}
