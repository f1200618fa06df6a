package landbridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The release that is committed in {@code triples/}, if there is one. */
final class ReleaseFiles {

  private ReleaseFiles() {}

  /** The folder that {@code triples/current} names; empty before the first release. */
  static Optional<Path> current() {
    Path pointer = Path.of("triples", "current");
    if (!Files.isRegularFile(pointer)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of("triples", Files.readString(pointer).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
