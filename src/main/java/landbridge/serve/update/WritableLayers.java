package landbridge.serve.update;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** A dataset as an update sees it: what the text leaves open is looked at when it is written. */
final class WritableLayers extends DatasetGraphWrapper {

  WritableLayers(DatasetGraph graphs) {
    super(graphs);
  }

  @Override
  public void add(Quad quad) {
    UpdateText.requireWritable(quad.getGraph());
    super.add(quad);
  }

  @Override
  public void add(Node graph, Node subject, Node property, Node object) {
    UpdateText.requireWritable(graph);
    super.add(graph, subject, property, object);
  }

  @Override
  public void delete(Quad quad) {
    UpdateText.requireWritable(quad.getGraph());
    super.delete(quad);
  }

  @Override
  public void delete(Node graph, Node subject, Node property, Node object) {
    UpdateText.requireWritable(graph);
    super.delete(graph, subject, property, object);
  }
}
