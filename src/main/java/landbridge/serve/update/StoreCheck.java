package landbridge.serve.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import landbridge.publish.Release;
import landbridge.triples.Layer;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Looks whether the database of a store holds what its current release says. */
public final class StoreCheck {

  private StoreCheck() {}

  /**
   * Opens a store that nobody serves, and mends it as serving it would.
   *
   * @return statements that are in one of the two and not in the other
   * @throws landbridge.source.Failure if its current release is not whole
   */
  public static long differences(Path store) {
    try (StoreFolder folder = new StoreFolder(store, line -> {})) {
      Release release = folder.settle();
      release.check();
      Set<Quad> quads = new HashSet<>();
      for (Layer layer : Layer.values()) {
        release.read(layer, quad -> quads.add(stored(quad)));
      }
      DatasetGraph graphs = folder.database().graphs();
      graphs.begin(TxnType.READ);
      long[] more = {0};
      try {
        graphs
            .find(Quad.ANY)
            .forEachRemaining(
                quad -> more[0] += quad.isDefaultGraph() || quads.remove(quad) ? 0 : 1);
      } finally {
        graphs.end();
      }
      return more[0] + quads.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Quad stored(Quad quad) {
    return Quad.create(
        quad.getGraph(), quad.getSubject(), quad.getPredicate(), Database.stored(quad.getObject()));
  }
}
