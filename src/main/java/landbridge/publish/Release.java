package landbridge.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import landbridge.source.Failure;
import landbridge.triples.Layer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * A published graph: a folder that never changes.
 *
 * @param folder where its files lie
 * @param manifest what it holds
 */
public record Release(Path folder, Manifest manifest) {

  /** The file that names the current release. */
  static final String CURRENT = "current";

  /**
   * The release that a folder of releases points to.
   *
   * @param releases such as {@code triples}
   * @return empty if nothing has been published there
   * @throws Failure if what it points to is not there or is no release
   */
  public static Optional<Release> current(Path releases) {
    Path pointer = releases.resolve(CURRENT);
    if (!Files.isRegularFile(pointer)) {
      return Optional.empty();
    }
    try {
      String id = Files.readString(pointer).strip();
      return Optional.of(open(releases.resolve(id)));
    } catch (IOException e) {
      throw Failure.ofData("cannot read " + pointer + ": " + e.getMessage());
    }
  }

  /**
   * Opens a release.
   *
   * @throws Failure if the folder is no release
   */
  public static Release open(Path folder) {
    Path file = folder.resolve(Manifest.FILE);
    if (!Files.isRegularFile(file)) {
      throw Failure.ofData(folder + " is no release: it has no " + Manifest.FILE);
    }
    return new Release(folder, Manifest.read(file));
  }

  /** The identifier, which the content determines. */
  public String id() {
    return manifest.id();
  }

  /**
   * Since when it has been the current one here: the later of the times of its manifest and of what
   * names the current release. It goes forward even where one goes back to an older release.
   */
  public Instant since() {
    return Stream.of(folder.resolve(Manifest.FILE), releases().resolve(CURRENT))
        .filter(Files::isRegularFile)
        .map(Release::time)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static Instant time(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw Failure.ofData("cannot read " + file + ": " + e.getMessage());
    }
  }

  /** The folder of releases that it lies in. */
  public Path releases() {
    return Objects.requireNonNullElse(folder.toAbsolutePath().getParent(), folder);
  }

  /** The N-Quads files of a layer. */
  public List<Path> quads(Layer layer) {
    return manifest.files().stream()
        .map(Manifest.Entry::name)
        .filter(name -> name.endsWith(".nq"))
        .filter(name -> name.startsWith(layer.id() + ".") || name.startsWith(layer.id() + "-"))
        .map(folder::resolve)
        .toList();
  }

  /**
   * Reads a layer.
   *
   * @param reader is given each quad
   * @throws Failure if a file of it is not what a release holds
   */
  public void read(Layer layer, Consumer<Quad> reader) {
    for (Path file : quads(layer)) {
      try {
        RDFParser.source(file)
            .lang(Lang.NQUADS)
            .errorHandler(ErrorHandlerFactory.errorHandlerExceptions())
            .parse(
                new StreamRDFBase() {
                  @Override
                  public void quad(Quad quad) {
                    reader.accept(quad);
                  }
                });
      } catch (RiotException e) {
        throw Failure.ofData(
            "release " + id() + ", file " + file.getFileName() + ": " + e.getMessage());
      }
    }
  }

  /**
   * Checks that every file is there, and to the byte what was published.
   *
   * @throws Failure naming the first file that is not, or the manifest if it is another one
   */
  public void check() {
    if (!manifest.isWhole()) {
      throw Failure.ofData(
          "release " + id() + ": the file " + Manifest.FILE + " is not what was published");
    }
    for (Manifest.Entry entry : manifest.files()) {
      Path file = folder.resolve(entry.name());
      if (!Files.isRegularFile(file)) {
        throw Failure.ofData("release " + id() + " lacks its file " + entry.name());
      }
      if (!Digests.sha256(file).equals(entry.sha256())) {
        throw Failure.ofData(
            "release " + id() + ": the file " + entry.name() + " is not what was published");
      }
    }
  }
}
