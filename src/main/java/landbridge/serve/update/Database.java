package landbridge.serve.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import landbridge.publish.Release;
import landbridge.source.Failure;
import landbridge.triples.Layer;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The TDB2 database of a store: the layers as named graphs, and a {@link Marker}. Readers never see
 * it, so it may be opened anew, or made anew from a release, at any time between two updates.
 */
final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final Path folder;
  private @Nullable DatasetGraph graphs;

  Database(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens it.
   *
   * @return which release it is; empty if there is none or it cannot be read
   * @throws Failure if another process has it
   */
  Optional<Marker> open() {
    if (graphs != null) {
      try {
        return marker(graphs);
      } catch (RuntimeException | InternalError e) {
        LOG.warn("the database is opened anew", e);
        close();
      }
    }
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      JenaSystem.init();
      DatasetGraph connected = DatabaseMgr.connectDatasetGraph(folder.toString());
      graphs = connected;
      return marker(connected);
    } catch (RuntimeException | InternalError e) {
      if (isHeldElsewhere(e)) {
        throw Failure.ofUse("another process serves " + folder + "; stop it first");
      }
      LOG.warn("the database cannot be read", e);
      return Optional.empty();
    }
  }

  private static boolean isHeldElsewhere(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof DBOpEnvException) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Marker> marker(DatasetGraph graphs) {
    graphs.begin(TxnType.READ);
    try {
      return Marker.read(graphs);
    } finally {
      graphs.end();
    }
  }

  /** Makes it anew. */
  void fill(Release release, Marker marker) throws IOException {
    close();
    delete();
    Files.createDirectories(folder);
    JenaSystem.init();
    DatasetGraph connected = DatabaseMgr.connectDatasetGraph(folder.toString());
    graphs = connected;
    connected.begin(TxnType.WRITE);
    try {
      for (Layer layer : Layer.values()) {
        release.read(layer, connected::add);
      }
      marker.write(connected);
      connected.commit();
    } finally {
      connected.end();
    }
  }

  /** The graphs, to be changed within a transaction. */
  DatasetGraph graphs() {
    if (graphs == null) {
      throw new IllegalStateException("the database is not open");
    }
    return graphs;
  }

  /**
   * A literal as it gives it back: numbers and dates are kept by their value, so that 46 comes back
   * as 46.0 where it is a decimal.
   */
  static Node stored(Node node) {
    NodeId inline = node.isLiteral() ? NodeId.inline(node) : null;
    return inline == null ? node : NodeId.extract(inline);
  }

  /** Bytes on the disk. */
  long size() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(Database::length).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private void delete() throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Forgets it; a transaction that was not committed is as if it had not been. */
  @Override
  public void close() {
    if (graphs != null) {
      try {
        TDBInternal.expel(graphs, true);
      } catch (RuntimeException | InternalError e) {
        LOG.warn("the database does not close", e);
      }
      graphs = null;
    }
  }
}
