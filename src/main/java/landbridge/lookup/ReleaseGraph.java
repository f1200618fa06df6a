package landbridge.lookup;

import java.nio.file.Path;
import landbridge.publish.Release;
import landbridge.source.Failure;
import landbridge.triples.Layer;
import org.apache.jena.graph.Graph;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

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
      release.quads(layer).forEach(file -> read(release, file, all));
    }
    return DatasetGraphFactory.wrap(all);
  }

  private static void read(Release release, Path file, Graph all) {
    try {
      RDFParser.source(file)
          .lang(Lang.NQUADS)
          .errorHandler(ErrorHandlerFactory.errorHandlerExceptions())
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  all.add(quad.asTriple());
                }
              });
    } catch (RiotException e) {
      throw Failure.ofData(
          "release " + release.id() + ", file " + file.getFileName() + ": " + e.getMessage());
    }
  }
}
