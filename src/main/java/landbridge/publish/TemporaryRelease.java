package landbridge.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import landbridge.source.Diagnostic;

/**
 * A release that is made to be measured and is gone afterwards.
 *
 * @param folder where it lies
 * @param release what was built
 * @param diagnostics what was noticed in the documents
 */
public record TemporaryRelease(Path folder, Release release, List<Diagnostic> diagnostics)
    implements AutoCloseable {

  /** Builds a release of documents in a temporary folder. */
  public static TemporaryRelease of(Corpus documents, Progress progress) {
    try {
      Path folder = Files.createTempDirectory("landbridge");
      try {
        List<Diagnostic> diagnostics = new ArrayList<>();
        return new TemporaryRelease(
            folder, Build.run(documents, folder, progress, diagnostics), diagnostics);
      } catch (RuntimeException e) {
        delete(folder);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
