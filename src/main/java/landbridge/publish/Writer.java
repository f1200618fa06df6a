package landbridge.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Stream;
import landbridge.source.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The one that may change a folder of releases, as long as it is open. The system frees its lock
 * when the process ends, however it ends; who reads needs no lock.
 */
final class Writer implements Closeable {

  private static final String UNFINISHED = ".unfinished-";
  private static final String LOCK = ".lock";

  private final Path releases;
  private final FileChannel channel;

  private Writer(Path releases, FileChannel channel) {
    this.releases = releases;
    this.channel = channel;
  }

  /**
   * Begins to write; what an interrupted one left is removed.
   *
   * @throws Failure if another one is writing there
   */
  static Writer begin(Path releases) throws IOException {
    Files.createDirectories(releases);
    FileChannel channel =
        FileChannel.open(
            releases.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        throw Failure.ofUse("another build is writing to " + releases + "; wait until it is done");
      }
      Writer writer = new Writer(releases, channel);
      writer.removeLeftovers();
      return writer;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void removeLeftovers() throws IOException {
    try (Stream<Path> files = Files.list(releases)) {
      for (Path leftover : files.filter(Writer::isUnfinished).toList()) {
        Disk.delete(leftover);
      }
    }
  }

  private static boolean isUnfinished(Path path) {
    return String.valueOf(path.getFileName()).startsWith(UNFINISHED);
  }

  /** A place for what is not yet finished; whatever is left there goes with the writer. */
  Path unfinished(String name) {
    return releases.resolve(UNFINISHED + name);
  }

  /** Gives a release its place; one that is there and damaged makes room. */
  void place(Path written, String id) throws IOException {
    Path release = releases.resolve(id);
    if (Files.exists(release)) {
      Path damaged = unfinished(id + "-damaged");
      Disk.move(release, damaged);
      Disk.delete(damaged);
    }
    Disk.move(written, release);
    Disk.force(releases);
  }

  /**
   * Makes a release that is in its place the current one, and notes it in the log.
   *
   * @param author who changed the one before it; empty for one that was built from documents
   */
  void makeCurrent(String id, String author, Instant published) throws IOException {
    // Read before the pointer moves: without a log, what was current has to be known.
    History history = History.of(releases).and(id, published, author);
    replace(Release.CURRENT, id + "\n");
    replace(History.FILE, history.text());
  }

  /** Replaces a file beside the releases in one step. */
  void replace(String name, String text) throws IOException {
    Disk.replace(releases.resolve(name), unfinished(name), text);
  }

  /** Removes what was not finished and lets others write. */
  @Override
  public void close() throws IOException {
    try (channel) {
      removeLeftovers();
    }
  }
}
