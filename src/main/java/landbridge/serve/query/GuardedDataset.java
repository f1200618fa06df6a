package landbridge.serve.query;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** A dataset as one query reads it: every graph of it is guarded, and none can be changed. */
public final class GuardedDataset extends ReadOnlyDataset {

  private final DatasetGraph dataset;
  private final RunningQuery query;

  /** A view of a dataset for a query. */
  public GuardedDataset(DatasetGraph dataset, RunningQuery query) {
    super(dataset);
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
}
