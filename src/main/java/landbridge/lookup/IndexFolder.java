package landbridge.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import landbridge.publish.Progress;
import landbridge.publish.Release;
import landbridge.source.Failure;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The index in the folder of its release. It is made from the release and can be made again, so it
 * is neither published nor in the manifest: Lucene's bytes differ from one time to the next.
 *
 * <p>It is made beside its place and moved there whole, so that several programs may do so at once.
 */
final class IndexFolder {

  private static final String NAME = "lookup";
  private static final String UNFINISHED = NAME + ".unfinished-";

  static {
    LuceneLog.quiet();
  }

  private final Release release;
  private final Supplier<DatasetGraph> graph;
  private final Progress progress;

  IndexFolder(Release release, Supplier<DatasetGraph> graph, Progress progress) {
    this.release = release;
    this.graph = graph;
    this.progress = progress;
  }

  PlaceIndex open() {
    Path folder = release.folder().resolve(NAME);
    PlaceIndex there = read(folder);
    return there == null ? made(folder) : there;
  }

  /** Makes the index if need be and if it can be kept. */
  void prepare() {
    Path folder = release.folder().resolve(NAME);
    if (Files.isWritable(release.folder())) {
      PlaceIndex there = read(folder);
      try (PlaceIndex index = there == null ? made(folder) : there) {
        progress.report("the index of names is ready", index.documents(), index.documents());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The index that is there; null if it is not one, not whole, or not of this release. */
  private @Nullable PlaceIndex read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    try {
      return read(new MMapDirectory(folder));
    } catch (IOException | RuntimeException e) {
      // Whatever the bytes are: they are not what was written, and are made again.
      progress.report("the index of names is damaged or of another release", 0, 0);
      return null;
    }
  }

  private PlaceIndex read(Directory directory) throws IOException {
    try {
      return new PlaceIndex(directory, release.id());
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private PlaceIndex made(Path folder) {
    try {
      Path unfinished = unfinished();
      if (unfinished == null) {
        Directory memory = new ByteBuffersDirectory();
        make(memory);
        return read(memory);
      }
      try (Directory directory = new MMapDirectory(unfinished)) {
        make(directory);
      }
      move(unfinished, folder);
      return read(new MMapDirectory(folder));
    } catch (IOException e) {
      throw Failure.ofData("cannot make the index of names: " + e.getMessage());
    }
  }

  private void make(Directory directory) throws IOException {
    PlaceReader reader = new PlaceReader(graph.get());
    List<String> iris = reader.iris();
    IndexMaking.run(
        reader.places(iris), reader.kinds(), directory, release.id(), iris.size(), progress);
  }

  /** A new folder to make the index in; null if the release's folder cannot be written to. */
  private @Nullable Path unfinished() {
    try {
      removeLeftovers();
      String name = UNFINISHED + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
      return Files.createDirectory(release.folder().resolve(name));
    } catch (IOException | UncheckedIOException readOnly) {
      return null;
    }
  }

  /** Puts the index in its place; one that is there is taken away first. */
  private static void move(Path made, Path folder) throws IOException {
    Path old = made.resolveSibling(made.getFileName() + "-old");
    if (Files.exists(folder)) {
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // Another program has just put its own there, which is as good.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
      delete(made);
    }
    delete(old);
  }

  /** Removes what programs left that were stopped while they made an index. */
  private void removeLeftovers() throws IOException {
    try (Stream<Path> files = Files.list(release.folder())) {
      for (Path file : files.filter(IndexFolder::isLeft).toList()) {
        delete(file);
      }
    }
  }

  private static boolean isLeft(Path file) {
    String name = file.getFileName().toString();
    if (!name.startsWith(UNFINISHED)) {
      return false;
    }
    String process = name.substring(UNFINISHED.length()).split("-", 2)[0];
    try {
      return ProcessHandle.of(Long.parseLong(process)).isEmpty();
    } catch (NumberFormatException e) {
      return true;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
