package landbridge.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

  private static final int MOST_BYTES = 1024;

  /**
   * The release that a folder of releases points to.
   *
   * @param releases such as {@code triples}
   * @return empty if nothing has been published there
   * @throws Failure if what it points to is not there or is no release
   */
  public static Optional<Release> current(Path releases) {
    Optional<String> pointer = pointer(releases);
    if (pointer.isPresent() && !History.isIdentifier(pointer.get())) {
      throw Failure.ofData(
          releases.resolve(CURRENT) + " is no release: it does not hold the name of one");
    }
    return pointer.map(id -> open(releases.resolve(id)));
  }

  /**
   * What the file {@value #CURRENT} says.
   *
   * @return empty if there is no such file
   */
  static Optional<String> pointer(Path releases) {
    Path pointer = releases.resolve(CURRENT);
    if (!Files.isRegularFile(pointer)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(pointer)) {
      return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw Failure.ofData("cannot read " + pointer + ": " + Sentences.line(e));
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
   * Checks that every file is there, and to the byte what was published, and that no other stands
   * among them. What else lies there, such as the index of names, is made from the release.
   *
   * @throws Failure naming the first file that is not, or the manifest if it is another one
   */
  public void check() {
    if (!manifest.isWhole()) {
      throw hurt(Manifest.FILE, "is not what was published");
    }
    if (!Objects.equals(String.valueOf(folder.getFileName()), id())) {
      throw hurt(Manifest.FILE, "lies in the folder of another one, " + folder.getFileName());
    }
    for (Manifest.Entry entry : manifest.files()) {
      check(entry);
    }
    requireNoOther();
  }

  private void check(Manifest.Entry entry) {
    Path file = folder.resolve(entry.name());
    if (!Files.isRegularFile(file)) {
      throw Failure.ofData("release " + id() + " lacks its file " + entry.name());
    }
    try {
      if (Files.size(file) != entry.bytes()) {
        throw hurt(entry.name(), "is not what was published: it has another length");
      }
      Digests.Content content = Digests.content(file);
      if (!content.sha256().equals(entry.sha256())) {
        throw hurt(entry.name(), "is not what was published");
      }
      if (entry.triples() != Manifest.NOT_COUNTED && entry.triples() != content.lines()) {
        throw hurt(Manifest.FILE, "does not have the number of triples in " + entry.name());
      }
    } catch (IOException e) {
      throw hurt(entry.name(), "cannot be read: " + Sentences.line(e));
    }
  }

  /** Files that would be read or handed out if a manifest named them must be named. */
  private void requireNoOther() {
    Set<String> known = new HashSet<>();
    manifest.files().forEach(entry -> known.add(entry.name()));
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".nq") || name.endsWith(".ttl"))
          .filter(name -> !known.contains(name))
          .sorted()
          .findFirst()
          .ifPresent(
              name -> {
                throw hurt(Sentences.shown(name), "does not belong to it");
              });
    } catch (IOException e) {
      throw Failure.ofData("release " + id() + " cannot be listed: " + Sentences.line(e));
    }
  }

  private Failure hurt(String file, String how) {
    return Failure.ofData("release " + id() + ": the file " + file + " " + how);
  }
}
