package landbridge.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import landbridge.source.Failure;

/**
 * A release in the making: a folder beside the others that gets its name and becomes the current
 * one when it is whole. Whatever happens before leaves the last release as it was.
 *
 * <p>The steps that make it so: every file is forced to the disk, the manifest is written last, the
 * folder is renamed, the file {@code current} is replaced, and the log of releases is replaced,
 * each in one atomic step. A log that was not reached is completed by whoever reads it.
 */
final class Publication implements Closeable {

  private final Path releases;
  private final Writer writer;
  private final Path folder;

  private Publication(Path releases, Writer writer, Path folder) {
    this.releases = releases;
    this.writer = writer;
    this.folder = folder;
  }

  /**
   * Begins a release; what an interrupted one left is removed.
   *
   * @throws Failure if another build is writing there
   */
  static Publication begin(Path releases) throws IOException {
    Writer writer = Writer.begin(releases);
    try {
      Path folder = writer.unfinished(String.valueOf(ProcessHandle.current().pid()));
      return new Publication(releases, writer, Files.createDirectory(folder));
    } catch (IOException | RuntimeException e) {
      writer.close();
      throw e;
    }
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
    return place(
        Manifest.of("landbridge " + Versions.software(), documents, summary.figures(), entries()));
  }

  /** The same with a release of another folder, which is copied. */
  Release place(Release copied) throws IOException {
    for (Manifest.Entry entry : copied.manifest().files()) {
      Path file = folder.resolve(entry.name());
      Files.copy(copied.folder().resolve(entry.name()), file);
      Disk.force(file);
    }
    return place(copied.manifest());
  }

  private Release place(Manifest manifest) throws IOException {
    Path release = releases.resolve(manifest.id());
    if (!isThere(release, manifest)) {
      manifest.write(folder);
      Disk.force(folder.resolve(Manifest.FILE));
      Disk.force(folder);
      writer.place(folder, manifest.id());
    }
    return Release.open(release);
  }

  /**
   * Makes a release the current one.
   *
   * @param author who changed the one before it; empty for one that was built from documents
   */
  void makeCurrent(String release, String author, Instant published) throws IOException {
    writer.makeCurrent(release, author, published);
  }

  /** Removes a release that is not the current one. */
  void remove(Path release) throws IOException {
    Path leaving = writer.unfinished("old-" + release.getFileName());
    Disk.move(release, leaving);
    Disk.delete(leaving);
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

  private List<Manifest.Entry> entries() throws IOException {
    List<Manifest.Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.sorted(Comparator.comparing(f -> f.getFileName().toString())).toList()) {
        Disk.force(file);
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

  /** Removes what is not published and lets others build. */
  @Override
  public void close() throws IOException {
    writer.close();
  }
}
