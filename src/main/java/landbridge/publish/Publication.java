package landbridge.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import landbridge.source.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A release in the making: a folder beside the others that gets its name and becomes the current
 * one when it is whole. Whatever happens before leaves the last release as it was.
 *
 * <p>The steps that make it so: every file is forced to the disk, the manifest is written last, the
 * folder is renamed, the file {@code current} is replaced, and the log of releases is replaced,
 * each in one atomic step. A log that was not reached is completed by whoever reads it.
 */
final class Publication implements Closeable {

  private static final String UNFINISHED = ".unfinished-";
  private static final String LOCK = ".lock";

  private final Path releases;
  private final FileChannel channel;
  private final FileLock lock;
  private final Path folder;

  private Publication(Path releases, FileChannel channel, FileLock lock, Path folder) {
    this.releases = releases;
    this.channel = channel;
    this.lock = lock;
    this.folder = folder;
  }

  /**
   * Begins a release; what an interrupted one left is removed.
   *
   * @throws Failure if another build is writing there
   */
  static Publication begin(Path releases) throws IOException {
    Files.createDirectories(releases);
    FileChannel channel =
        FileChannel.open(
            releases.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw Failure.ofUse("another build is writing to " + releases + "; wait until it is done");
    }
    try (Stream<Path> leftovers = Files.list(releases)) {
      for (Path leftover : leftovers.filter(Publication::isUnfinished).toList()) {
        delete(leftover);
      }
    }
    Path folder = releases.resolve(UNFINISHED + ProcessHandle.current().pid());
    return new Publication(releases, channel, lock, Files.createDirectory(folder));
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static boolean isUnfinished(Path path) {
    return path.getFileName().toString().startsWith(UNFINISHED);
  }

  /** Where the release's files are written. */
  Path folder() {
    return folder;
  }

  /** Completes the release and makes it the current one. */
  Release publish(Summary summary, SortedMap<String, String> documents) throws IOException {
    Release release = place(summary, documents);
    makeCurrent(release.id(), "", Instant.now());
    return release;
  }

  /** Completes the release and gives it its name, which nothing points to yet. */
  Release place(Summary summary, SortedMap<String, String> documents) throws IOException {
    Manifest manifest =
        Manifest.of("landbridge " + Versions.software(), documents, summary.figures(), entries());
    Path release = releases.resolve(manifest.id());
    if (!isThere(release, manifest)) {
      manifest.write(folder);
      force(folder.resolve(Manifest.FILE));
      force(folder);
      takeAway(release);
      move(folder, release);
      force(releases);
    }
    return Release.open(release);
  }

  /**
   * Makes a release the current one.
   *
   * @param author who changed the one before it; empty for one that was built from documents
   */
  void makeCurrent(String release, String author, Instant published) throws IOException {
    // Read before the pointer moves: without a log, what was current has to be known.
    History history = History.of(releases).and(release, published, author);
    replace(Release.CURRENT, release + "\n");
    replace(History.FILE, history.text());
  }

  /** Replaces a file beside the releases in one step. */
  private void replace(String name, String text) throws IOException {
    Path written = releases.resolve(UNFINISHED + name);
    Files.writeString(written, text, StandardCharsets.UTF_8);
    force(written);
    move(written, releases.resolve(name));
    force(releases);
  }

  /** Whether the release has been published before and is still what it was. */
  private static boolean isThere(Path release, Manifest manifest) {
    try {
      Release published = Release.open(release);
      published.check();
      return published.manifest().equals(manifest);
    } catch (Failure absentOrDamaged) {
      return false;
    }
  }

  /** Makes room for a release that was damaged; what was there is removed with the leftovers. */
  private void takeAway(Path release) throws IOException {
    if (Files.exists(release)) {
      Path damaged = releases.resolve(UNFINISHED + release.getFileName());
      move(release, damaged);
      delete(damaged);
    }
  }

  private List<Manifest.Entry> entries() throws IOException {
    List<Manifest.Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.sorted(Comparator.comparing(f -> f.getFileName().toString())).toList()) {
        force(file);
        entries.add(entry(file));
      }
    }
    return entries;
  }

  private static Manifest.Entry entry(Path file) throws IOException {
    String name = file.getFileName().toString();
    Digests.Content content = Digests.content(file);
    long triples = name.endsWith(".nq") ? content.lines() : Manifest.NOT_COUNTED;
    return new Manifest.Entry(name, content.bytes(), content.sha256(), triples);
  }

  /** Forces to the disk, so that what a rename makes visible has been written before it. */
  private static void force(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      file.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      throw Failure.ofData("the file system of " + to + " cannot rename in one step");
    }
  }

  /** Removes what is not published and lets others build. */
  @Override
  public void close() throws IOException {
    delete(folder);
    lock.release();
    channel.close();
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> content = Files.list(path)) {
        for (Path inner : content.toList()) {
          delete(inner);
        }
      }
    }
    Files.deleteIfExists(path);
  }
}
