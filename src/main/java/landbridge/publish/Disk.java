package landbridge.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import landbridge.source.Failure;

/** Steps of which a crash leaves either nothing or all. */
final class Disk {

  private Disk() {}

  /** Forces to the disk, so that what a rename makes visible has been written before it. */
  static void force(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      file.force(true);
    }
  }

  /** Renames in one step. */
  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      throw Failure.ofData("the file system of " + to + " cannot rename in one step");
    }
  }

  /** Replaces a file in one step by way of another one, which lies in the same folder. */
  static void replace(Path file, Path way, String text) throws IOException {
    Files.writeString(way, text, StandardCharsets.UTF_8);
    replace(file, way);
  }

  /** Replaces a file by one that has been written. */
  static void replace(Path file, Path written) throws IOException {
    force(written);
    move(written, file);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      force(folder);
    }
  }

  /** Removes a file, or a folder and all in it, which may be absent; a link is not followed. */
  static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> content = Files.list(path)) {
        for (Path inner : content.toList()) {
          delete(inner);
        }
      }
    }
    Files.deleteIfExists(path);
  }
}
