package landbridge.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import landbridge.publish.Progress;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** An index of made-up places in a temporary folder, to be measured; it is gone afterwards. */
public final class SyntheticIndex implements AutoCloseable {

  private static final String ID = "synthetic";

  private final SyntheticPlaces synthetic;
  private final long places;
  private final Path folder;
  private final double seconds;
  private final PlaceIndex index;

  private SyntheticIndex(SyntheticPlaces synthetic, long places, Path folder, Progress progress)
      throws IOException {
    this.synthetic = synthetic;
    this.places = places;
    this.folder = folder;
    long start = System.nanoTime();
    try (Directory directory = new MMapDirectory(folder)) {
      IndexMaking.run(synthetic.first(places), Map.of(), directory, ID, places, progress);
    }
    this.seconds = (System.nanoTime() - start) / 1e9;
    this.index = new PlaceIndex(new MMapDirectory(folder), ID);
  }

  /**
   * Makes an index.
   *
   * @param names how many names to make up
   * @param seed of all that is made up
   */
  public static SyntheticIndex of(long names, long seed, Progress progress) {
    try {
      Path folder = Files.createTempDirectory("landbridge-lookup");
      long places = Math.max(1, Math.round(names / SyntheticPlaces.NAMES_EACH));
      return new SyntheticIndex(new SyntheticPlaces(seed), places, folder, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the index lies. */
  public Path folder() {
    return folder;
  }

  /** Looks up in it; whoever opens it closes it. */
  public Lookup lookup() {
    return new Lookup(index);
  }

  /** How many places there are. */
  public long places() {
    return places;
  }

  /** How many written forms there are, those made of others among them. */
  public long forms() {
    return index.documents() - places - 1;
  }

  /** How long it took to make. */
  public double seconds() {
    return seconds;
  }

  /** How much room its files take, in bytes. */
  public long bytes() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of the names of a place; a number beyond the last place gives a name that is not there. */
  public String name(long number) {
    List<PlaceName> names = synthetic.place(number).names();
    return names.get((int) (number % names.size())).form().text();
  }

  /** What a place sounds like, in Latin letters. */
  String latin(long number) {
    return synthetic.latin(number);
  }

  /** The names as a graph: each of them is a {@code skos:altLabel} of its place. */
  public Graph graph() {
    Graph graph = new GraphMem2Fast();
    synthetic
        .first(places)
        .forEachRemaining(
            place ->
                place.names().stream()
                    .map(PlaceName::form)
                    .forEach(
                        form ->
                            graph.add(
                                Triple.create(
                                    NodeFactory.createURI(place.iri()),
                                    SKOS.altLabel.asNode(),
                                    NodeFactory.createLiteralLang(form.text(), form.tag())))));
    return graph;
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
