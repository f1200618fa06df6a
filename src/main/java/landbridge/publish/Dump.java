package landbridge.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.source.Failure;

/**
 * A release as it is handed out.
 *
 * @param release what it holds
 * @param published when it became the current one in this copy, the last time
 * @param previous the identifier of the one before it that is still there; empty for the first
 * @param author who made it by an update; empty if it was built from documents
 * @param isCurrent whether it is the current one
 */
public record Dump(
    Release release, Instant published, String previous, String author, boolean isCurrent) {

  /** The name under which {@link #sums} is handed out. */
  public static final String SUMS = "SHA256SUMS";

  /** The releases that are there, the current one first. */
  public static List<Dump> all(Path releases) {
    History history = History.of(releases);
    List<History.Entry> entries = history.presentEntries();
    List<Dump> dumps = new java.util.ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      History.Entry entry = entries.get(i);
      boolean isKnown = dumps.stream().anyMatch(dump -> dump.id().equals(entry.release()));
      if (!isKnown) {
        boolean isCurrent = dumps.isEmpty();
        history
            .release(entry.release())
            .map(
                found ->
                    new Dump(found, entry.published(), entry.previous(), entry.author(), isCurrent))
            .ifPresent(dumps::add);
      }
    }
    return dumps;
  }

  /** The identifier of the release. */
  public String id() {
    return release.id();
  }

  /** Its files, the manifest at the end. */
  public List<DumpFile> files() {
    return Stream.concat(release.manifest().files().stream().map(this::file), manifest().stream())
        .toList();
  }

  /**
   * A file that the manifest names, or the manifest.
   *
   * @param name any other gives none, whatever lies in the folder
   */
  public Optional<DumpFile> file(String name) {
    return name.equals(Manifest.FILE)
        ? manifest()
        : release.manifest().files().stream()
            .filter(entry -> entry.name().equals(name))
            .findFirst()
            .map(this::file);
  }

  private DumpFile file(Manifest.Entry entry) {
    return new DumpFile(release.folder().resolve(entry.name()), entry.bytes(), entry.sha256());
  }

  private Optional<DumpFile> manifest() {
    Path path = release.folder().resolve(Manifest.FILE);
    try {
      return Optional.of(new DumpFile(path, Files.size(path), Digests.sha256(path)));
    } catch (IOException | UncheckedIOException gone) {
      throw Failure.ofData("release " + id() + " has no " + Manifest.FILE + " any more");
    }
  }

  /** The checksums of its files, as {@code sha256sum -c} reads them. */
  public String sums() {
    return files().stream()
        .map(file -> file.sha256() + "  " + file.name() + "\n")
        .collect(Collectors.joining());
  }
}
