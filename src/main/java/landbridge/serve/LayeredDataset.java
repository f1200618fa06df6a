package landbridge.serve;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphCollection;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.jspecify.annotations.Nullable;

/**
 * Named graphs and their union as the default graph. Nothing is ever changed after it is made, so
 * any number of threads may read at once without a lock. (Jena's own collections of graphs make a
 * graph, and so change, when a query names one that is not there.)
 */
final class LayeredDataset extends DatasetGraphCollection {

  private final Graph all;
  private final Map<Node, Graph> layers;
  private final Transactional transactional = TransactionalNull.create();

  LayeredDataset(Graph all, Map<Node, Graph> layers) {
    this.all = all;
    this.layers = Map.copyOf(layers);
  }

  @Override
  public Graph getDefaultGraph() {
    return all;
  }

  @Override
  public Graph getUnionGraph() {
    return all;
  }

  /** {@inheritDoc} Null where there is none, which is what Jena expects. */
  @Override
  public @Nullable Graph getGraph(Node name) {
    return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name) ? all : layers.get(name);
  }

  @Override
  public boolean containsGraph(Node name) {
    return Quad.isDefaultGraph(name) || Quad.isUnionGraph(name) || layers.containsKey(name);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return layers.keySet().iterator();
  }

  @Override
  public long size() {
    return layers.size();
  }

  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.emptyPrefixMap();
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
    return new UnsupportedOperationException("a release never changes");
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public boolean supportsTransactionAbort() {
    return true;
  }

  @Override
  public void begin(TxnType type) {
    transactional.begin(type);
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  public void commit() {
    transactional.commit();
  }

  @Override
  public void abort() {
    transactional.abort();
  }

  @Override
  public void end() {
    transactional.end();
  }

  @Override
  public ReadWrite transactionMode() {
    return transactional.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return transactional.transactionType();
  }

  @Override
  public boolean isInTransaction() {
    return transactional.isInTransaction();
  }
}
