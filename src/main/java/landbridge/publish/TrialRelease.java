package landbridge.publish;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import landbridge.triples.Layer;

/**
 * Releases with more triples than any document gave, for trials of a server. They are made for the
 * moment, so nothing is forced to the disk.
 */
public final class TrialRelease {

  private TrialRelease() {}

  /**
   * Makes a release beside others; it is not the current one before {@link #point}.
   *
   * @param like what it holds too
   * @param releases where it is to lie
   * @param more gives further statements as N-Triples without the final dot, each with its layer
   */
  public static Release make(
      Release like, Path releases, Consumer<BiConsumer<Layer, String>> more) {
    try {
      Files.createDirectories(releases);
      Path folder = Files.createTempDirectory(releases, "trial");
      for (Layer layer : Layer.values()) {
        Path file = folder.resolve(layer.id() + ".nq");
        Files.deleteIfExists(file);
        Files.createFile(file);
        for (Path quads : like.quads(layer)) {
          Files.write(file, Files.readAllBytes(quads), StandardOpenOption.APPEND);
        }
      }
      append(folder, more);
      List<Manifest.Entry> entries = new ArrayList<>();
      for (Layer layer : Layer.values()) {
        Path file = folder.resolve(layer.id() + ".nq");
        String name = file.getFileName().toString();
        entries.add(new Manifest.Entry(name, Files.size(file), Digests.sha256(file)));
      }
      Manifest old = like.manifest();
      Manifest manifest = Manifest.of(old.software(), old.documents(), old.summary(), entries);
      manifest.write(folder);
      return Release.open(Files.move(folder, releases.resolve(manifest.id())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a release the current one among those that it lies with, in one step. */
  public static void point(Release release) {
    try {
      Path written = Files.createTempFile(release.releases(), "current", "");
      Files.writeString(written, release.id() + "\n");
      Files.move(
          written, release.releases().resolve(Release.CURRENT), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(Path folder, Consumer<BiConsumer<Layer, String>> more)
      throws IOException {
    List<BufferedWriter> writers = new ArrayList<>();
    try {
      for (Layer layer : Layer.values()) {
        writers.add(
            Files.newBufferedWriter(
                folder.resolve(layer.id() + ".nq"),
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND));
      }
      more.accept(
          (layer, statement) -> write(writers.get(layer.ordinal()), statement, layer.graph()));
    } finally {
      for (BufferedWriter writer : writers) {
        writer.close();
      }
    }
  }

  private static void write(BufferedWriter out, String statement, String graph) {
    try {
      out.write(statement);
      out.write(" <" + graph + "> .\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
