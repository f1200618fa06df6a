package landbridge.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import landbridge.source.Failure;
import org.jspecify.annotations.Nullable;

/**
 * All releases of a folder that are whole, with their order, in one ZIP file. Its first entry, in
 * the form of {@code sha256sum}, has the digest of every other one.
 *
 * <p>Releases never change, and which there are is read once, so that it is of one moment whoever
 * serves or publishes meanwhile. The same releases give the same bytes.
 *
 * @param file the archive
 * @param releases the identifiers of what it holds, the current one last
 * @param damages what is wrong with releases that were left out
 */
public record Backup(Path file, List<String> releases, List<String> damages) {

  /** The entry with the digests. */
  static final String SUMS = "SHA256SUMS";

  /** What every entry with a release begins with. */
  static final String FOLDER = "releases/";

  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /**
   * Writes one.
   *
   * @param releases a folder of releases
   * @param file where to; it appears when it is whole, and one that is there is replaced then
   * @throws Failure if no release is whole, or it cannot be written; then nothing is left of it
   */
  public static Backup write(Path releases, Path file) {
    History history = History.of(releases);
    List<String> damages = new ArrayList<>();
    Map<String, Release> whole = whole(history, damages);
    if (whole.isEmpty()) {
      throw Standing.of(releases).failure();
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
          ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
        write(zip, entries(history, whole));
      }
      Disk.replace(file, unfinished);
      return new Backup(file, List.copyOf(whole.keySet()), damages);
    } catch (IOException | UncheckedIOException e) {
      remove(unfinished);
      throw Failure.ofData("cannot write the backup " + file + ": " + Sentences.line(e));
    } catch (RuntimeException e) {
      remove(unfinished);
      throw e;
    }
  }

  private static void remove(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      // What kept it from being written is told; the next backup writes over what is left.
      return;
    }
  }

  /** In the order in which each became current last. */
  private static Map<String, Release> whole(History history, List<String> damages) {
    Map<String, Release> whole = new LinkedHashMap<>();
    for (History.Entry entry : history.entries()) {
      Path folder = history.releases().resolve(entry.release());
      if (Files.isDirectory(folder)) {
        try {
          Release release = whole.remove(entry.release());
          whole.put(entry.release(), release == null ? checked(folder) : release);
        } catch (Failure damaged) {
          if (!damages.contains(damaged.getMessage())) {
            damages.add(damaged.getMessage());
          }
        }
      }
    }
    return whole;
  }

  private static Release checked(Path folder) {
    Release release = Release.open(folder);
    release.check();
    return release;
  }

  /**
   * One entry of the archive.
   *
   * @param text what it holds; null where it is the file
   */
  private record Entry(String name, String sha256, @Nullable Path file, byte[] text) {}

  private static List<Entry> entries(History history, Map<String, Release> whole)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Release release : whole.values()) {
      for (Manifest.Entry file : release.manifest().files()) {
        Path path = release.folder().resolve(file.name());
        entries.add(
            new Entry(FOLDER + release.id() + "/" + file.name(), file.sha256(), path, new byte[0]));
      }
      byte[] manifest = Files.readAllBytes(release.folder().resolve(Manifest.FILE));
      entries.add(of(FOLDER + release.id() + "/" + Manifest.FILE, manifest));
    }
    String log = history.of(whole.keySet()).text();
    String current = List.copyOf(whole.keySet()).get(whole.size() - 1) + "\n";
    entries.add(of(FOLDER + History.FILE, log.getBytes(StandardCharsets.UTF_8)));
    entries.add(of(FOLDER + Release.CURRENT, current.getBytes(StandardCharsets.UTF_8)));
    return entries;
  }

  private static Entry of(String name, byte[] text) {
    return new Entry(name, Digests.sha256(text), null, text);
  }

  private static void write(ZipOutputStream zip, List<Entry> entries) throws IOException {
    StringBuilder sums = new StringBuilder();
    entries.forEach(entry -> sums.append(entry.sha256() + "  " + entry.name() + "\n"));
    begin(zip, SUMS);
    zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    for (Entry entry : entries) {
      begin(zip, entry.name());
      write(zip, entry);
      zip.closeEntry();
    }
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }

  /** A file that somebody changes in this moment is no part of a backup. */
  private static void write(ZipOutputStream zip, Entry entry) throws IOException {
    Path file = entry.file();
    if (file == null) {
      zip.write(entry.text());
      return;
    }
    DigestOutputStream digested = new DigestOutputStream(zip, Digests.digest());
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(digested);
    }
    if (!HexFormat.of().formatHex(digested.getMessageDigest().digest()).equals(entry.sha256())) {
      throw Failure.ofData(file + " was changed while the backup was made");
    }
  }

  /** The current release of the archive. */
  public Optional<String> current() {
    return releases.isEmpty() ? Optional.empty() : Optional.of(releases.get(releases.size() - 1));
  }
}
