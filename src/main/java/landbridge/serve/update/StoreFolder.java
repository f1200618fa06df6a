package landbridge.serve.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import landbridge.publish.History;
import landbridge.publish.Release;
import landbridge.publish.Revision;
import landbridge.source.Failure;

/**
 * The folder of a store: releases with their history, and a database that is as the current one.
 * The two are never changed in one step, so whoever opens it looks how far the last one came.
 *
 * <p>An update is there from the moment at which the database is committed, which is after its
 * release is whole on the disk; the pointer to it and the line in the history follow, and are made
 * up for if they did not.
 */
final class StoreFolder implements AutoCloseable {

  private static final String RELEASES = "releases";
  private static final String DATABASE = "tdb2";

  /** Beyond so many bytes, and so many times the release, the database is made anew when opened. */
  private static final long LARGE = 1L << 30;

  private static final int TIMES = 20;

  private final Path folder;
  private final Consumer<String> log;
  private final Database database;

  /**
   * A folder.
   *
   * @param log is told in a line what had to be mended
   */
  StoreFolder(Path folder, Consumer<String> log) {
    this.folder = folder;
    this.log = log;
    this.database = new Database(folder.resolve(DATABASE));
  }

  Path releases() {
    return folder.resolve(RELEASES);
  }

  Database database() {
    return database;
  }

  /**
   * Opens it, and makes it from a release if there is nothing yet.
   *
   * @return the release that it is now
   * @throws Failure if another process has it, or its current release is damaged
   */
  Release open(Supplier<Release> first) throws IOException {
    if (Release.current(releases()).isEmpty()) {
      Release from = first.get();
      Revision.copy(from, releases());
      log.accept("The store begins with release " + from.id() + ".");
    }
    Release current = settle();
    if (database.size() > LARGE && database.size() > TIMES * bytes(current)) {
      log.accept("The database is made anew, as it has grown.");
      fill(current);
    }
    return current;
  }

  private static long bytes(Release release) {
    return release.manifest().files().stream().mapToLong(file -> file.bytes()).sum();
  }

  /** Brings the pointer and the database together after whatever has happened. */
  Release settle() throws IOException {
    Release current = Release.current(releases()).orElseThrow();
    Optional<Marker> marker = database.open();
    if (marker.isEmpty()) {
      if (Files.isDirectory(folder.resolve(DATABASE))) {
        log.accept("The database is not whole; it is made anew from release " + current.id() + ".");
      }
      fill(current);
      return current;
    }
    if (marker.get().release().equals(current.id())) {
      return current;
    }
    return marker.get().number() > last() ? finish(marker.get(), current) : follow(current);
  }

  /** The database was committed, and its release is not current yet. */
  private Release finish(Marker marker, Release current) throws IOException {
    Release committed;
    try {
      committed = Release.open(releases().resolve(marker.release()));
      committed.check();
    } catch (Failure damaged) {
      return follow(current);
    }
    Revision.makeCurrent(committed, marker.author(), marker.published());
    log.accept("Release " + committed.id() + " was committed and is the current one now.");
    return committed;
  }

  /** Somebody made another release the current one, as by going back. */
  private Release follow(Release current) throws IOException {
    log.accept("The database is made anew from release " + current.id() + ", which is current.");
    fill(current);
    return current;
  }

  private void fill(Release release) throws IOException {
    release.check();
    database.fill(release, new Marker(release.id(), last(), "", Instant.now()));
  }

  /** The number of the last entry of the history. */
  int last() {
    List<History.Entry> entries = History.of(releases()).entries();
    return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
  }

  /** Bytes that are free for it. */
  long free() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
