package landbridge.serve;

import java.util.Iterator;
import java.util.Map;
import landbridge.serve.query.ReadOnlyDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TransactionalNull;
import org.jspecify.annotations.Nullable;

/**
 * Named graphs and their union as the default graph. Nothing is ever changed after it is made, so
 * any number of threads may read at once without a lock. (Jena's own collections of graphs make a
 * graph, and so change, when a query names one that is not there.)
 */
final class LayeredDataset extends ReadOnlyDataset {

  private final Graph all;
  private final Map<Node, Graph> layers;

  LayeredDataset(Graph all, Map<Node, Graph> layers) {
    super(TransactionalNull.create());
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
}
