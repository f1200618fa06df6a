package landbridge.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The release of the shipped documents, built once for all tests that only read one. */
public final class Published {

  private static final Path RELEASES = build();

  private Published() {}

  private static Path build() {
    try {
      Path folder = temporary("landbridge-published");
      Folders.build(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of releases; nothing in it may be changed. */
  public static Path releases() {
    return RELEASES;
  }

  /** The release; nothing in it may be changed. */
  public static Release release() {
    return Release.current(RELEASES).orElseThrow();
  }

  /** A copy of the release, in which an index may be made; it goes when the tests end. */
  public static Release copied() {
    try {
      Path folder = temporary("landbridge-copied");
      return Release.current(copy(folder)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of the folder of releases, to be damaged. */
  public static Path copy(Path folder) throws IOException {
    return Folders.copy(RELEASES, folder);
  }

  /** A folder that goes when the tests end. */
  public static Path temporary(String name) throws IOException {
    Path folder = Files.createTempDirectory(name);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    return folder;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
