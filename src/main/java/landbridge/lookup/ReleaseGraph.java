package landbridge.lookup;

import landbridge.publish.Release;
import landbridge.source.Failure;
import landbridge.triples.Layer;
import org.apache.jena.graph.Graph;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** The union of those layers of a release that tell what places are called and what they are. */
final class ReleaseGraph {

  private ReleaseGraph() {}

  /**
   * Reads a release.
   *
   * @throws Failure if a file of it is not what a release holds
   */
  static DatasetGraph of(Release release) {
    Graph all = new GraphMem2Fast();
    for (Layer layer : new Layer[] {Layer.FACTS, Layer.DERIVED, Layer.META}) {
      release.read(layer, quad -> all.add(quad.asTriple()));
    }
    return DatasetGraphFactory.wrap(all);
  }
}
