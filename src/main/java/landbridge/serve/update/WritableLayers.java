package landbridge.serve.update;

import landbridge.serve.query.RunningQuery;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset as an update sees it: its default graph is the union of all layers, and what the text
 * leaves open is looked at when it is written.
 */
final class WritableLayers extends DatasetGraphWrapper {

  private final RunningQuery update;

  WritableLayers(DatasetGraph graphs, RunningQuery update) {
    super(graphs);
    this.update = update;
  }

  @Override
  public Graph getDefaultGraph() {
    return getUnionGraph();
  }

  private void require(Node graph) {
    update.step();
    UpdateText.requireWritable(graph);
  }

  @Override
  public void add(Quad quad) {
    require(quad.getGraph());
    super.add(quad);
  }

  @Override
  public void add(Node graph, Node subject, Node property, Node object) {
    require(graph);
    super.add(graph, subject, property, object);
  }

  @Override
  public void delete(Quad quad) {
    require(quad.getGraph());
    super.delete(quad);
  }

  @Override
  public void delete(Node graph, Node subject, Node property, Node object) {
    require(graph);
    super.delete(graph, subject, property, object);
  }
}
