package landbridge.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The patches between releases that followed each other, made when somebody first asks and kept
 * beside the releases; of others there are none, so their number is that of the releases. One is
 * made at a time.
 *
 * <p>They belong to one copy of the folder and may be deleted at any time. Where nothing can be
 * written the counts are made all the same, and kept in memory.
 */
public final class Patches {

  private static final String FOLDER = ".patches";

  private final Path releases;
  private final Map<String, Changes> known = new ConcurrentHashMap<>();

  /** Those of a folder of releases. */
  public Patches(Path releases) {
    this.releases = releases;
  }

  /** The name under which a patch is handed out with the release that it leads to. */
  public static String name(String from) {
    return "from-" + from + ".rdfp";
  }

  /**
   * The patch that leads from one release to the next.
   *
   * @return empty if the one did not follow the other, if one of them is gone, or if it cannot be
   *     written here
   */
  public Optional<Path> file(String from, String to) {
    return isStep(from, to) && made(from, to).isPresent()
        ? Optional.of(path(from, to, ".rdfp")).filter(Files::isRegularFile)
        : Optional.empty();
  }

  /** What parts a release from the one before it; empty as with {@link #file}. */
  public Optional<Changes> changes(String from, String to) {
    return isStep(from, to) ? made(from, to) : Optional.empty();
  }

  private boolean isStep(String from, String to) {
    return History.of(releases).presentEntries().stream()
        .anyMatch(entry -> entry.release().equals(to) && entry.previous().equals(from));
  }

  private Path path(String from, String to, String ending) {
    return releases.resolve(FOLDER).resolve(from + "-" + to + ending);
  }

  private synchronized Optional<Changes> made(String from, String to) {
    boolean isKept = Files.isRegularFile(path(from, to, ".rdfp")) || !Files.isWritable(releases);
    Changes changes = isKept ? known.get(from + to) : null;
    if (changes == null) {
      changes = stored(from, to);
    }
    if (changes == null) {
      History history = History.of(releases);
      Optional<Release> old = history.release(from);
      Optional<Release> now = history.release(to);
      if (old.isEmpty() || now.isEmpty()) {
        return Optional.empty();
      }
      changes = make(old.get(), now.get());
    }
    known.put(from + to, changes);
    return Optional.of(changes);
  }

  /** The counts are stored last, so where they are the patch is whole. */
  private @Nullable Changes stored(String from, String to) {
    Path counts = path(from, to, ".tsv");
    if (!Files.isRegularFile(counts) || !Files.isRegularFile(path(from, to, ".rdfp"))) {
      return null;
    }
    try {
      return Changes.parse(Files.readString(counts));
    } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException hurt) {
      return null;
    }
  }

  private Changes make(Release from, Release to) {
    try {
      Path folder = Files.createDirectories(releases.resolve(FOLDER));
      Path written = Files.createTempFile(folder, "patch", ".part");
      try {
        Changes changes;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written), 1 << 16)) {
          changes = Patch.write(from, to, out);
        }
        move(written, path(from.id(), to.id(), ".rdfp"));
        Files.write(written, changes.tsv().getBytes(StandardCharsets.UTF_8));
        move(written, path(from.id(), to.id(), ".tsv"));
        return changes;
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException | UncheckedIOException nothingWritten) {
      return Patch.count(from, to);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
