package landbridge.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import landbridge.publish.Progress;
import landbridge.publish.Release;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Looks places of a release up by name, code or IRI. Any number of threads may ask at once; any
 * text may be asked for.
 */
public final class Lookup implements AutoCloseable {

  private final PlaceIndex index;

  Lookup(PlaceIndex index) {
    this.index = index;
  }

  /**
   * Opens the index of a release, and makes it where there is none that is whole and of this
   * release. Where the release's folder cannot be written to, the index is held in memory.
   *
   * @param progress is told when the index is made
   */
  public static Lookup open(Release release, Progress progress) {
    return open(release, () -> ReleaseGraph.of(release), progress);
  }

  /**
   * The same with the graph at hand.
   *
   * @param graph gives the graph if the index has to be made; its default graph holds facts, what
   *     is derived, and the ontology
   */
  public static Lookup open(Release release, Supplier<DatasetGraph> graph, Progress progress) {
    return new Lookup(new IndexFolder(release, graph, progress).open());
  }

  /**
   * Makes the index of a release now, if there is none that is whole and of this release, so that
   * it is there when somebody opens it. Where the folder cannot be written to, nothing is done.
   *
   * @param progress is told when the index is made
   */
  public static void prepare(Release release, Progress progress) {
    new IndexFolder(release, () -> ReleaseGraph.of(release), progress).prepare();
  }

  /**
   * The places that may be meant, the likeliest first. Of each place the form that matches best is
   * told. Of equal score, an attested form comes before a generated one, a present name before a
   * former one, a bigger place before a smaller one, and then the order of the IRIs decides.
   *
   * @param text a name in any script, a code as it is written anywhere, or an IRI
   */
  public List<Candidate> find(String text, LookupOptions options) {
    try {
      return Search.run(index, text, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
