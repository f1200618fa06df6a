package landbridge.publish;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A backup that is read. It may come from anywhere: only names of the form that backups have are
 * taken, each once, and no more is unpacked than there may be.
 */
final class Archive implements Closeable {

  private static final int MOST_ENTRIES = 200_000;

  /** N-Quads become a tenth to a thirtieth; ten thousand times nothing is a bomb. */
  private static final long MOST_TIMES = 200;

  private static final int MOST_TEXT = 64 * 1024 * 1024;
  private static final Pattern NAME =
      Pattern.compile(
          "releases/(current|history\\.tsv|[0-9a-f]{16}/(manifest\\.json|"
              + Manifest.Entry.NAME_PATTERN
              + "))");
  private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (.+)");

  private final Path file;
  private final ZipFile zip;
  private final SortedMap<String, String> sums;
  private long left;

  private Archive(Path file, ZipFile zip) throws IOException {
    this.file = file;
    this.zip = zip;
    this.left = MOST_TEXT + MOST_TIMES * Files.size(file);
    this.sums = sums();
  }

  static Archive open(Path file) throws IOException {
    ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    try {
      return new Archive(file, zip);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** The SHA-256 of every entry but the list itself, by its name; just those are there. */
  SortedMap<String, String> names() {
    return sums;
  }

  private SortedMap<String, String> sums() throws IOException {
    SortedMap<String, String> listed = new TreeMap<>();
    for (String line : unlisted(Backup.SUMS).lines().toList()) {
      Matcher sum = SUM.matcher(line);
      if (!sum.matches() || !NAME.matches(sum.group(2))) {
        throw new IOException("its list of files has what no backup has: " + line);
      }
      if (listed.put(sum.group(2), sum.group(1)) != null) {
        throw new IOException("its list has a file twice: " + sum.group(2));
      }
    }
    requireJust(listed.keySet());
    return listed;
  }

  private void requireJust(Set<String> listed) throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      throw new IOException("it has more than " + MOST_ENTRIES + " files");
    }
    Set<String> found = new HashSet<>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (!name.equals(Backup.SUMS) && !listed.contains(name)) {
        throw new IOException("it has a file that its list has not: " + name);
      }
      if (!found.add(name)) {
        throw new IOException("it has a file twice: " + name);
      }
    }
    for (String name : listed) {
      if (!found.contains(name)) {
        throw new IOException("it lacks " + name);
      }
    }
  }

  /** A short entry as a text, which must be to the byte what the list says. */
  String text(String name) throws IOException {
    if (!sums.containsKey(name)) {
      throw new IOException("it lacks " + name);
    }
    String text = unlisted(name);
    if (!Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).equals(sums.get(name))) {
      throw changed(name);
    }
    return text;
  }

  private String unlisted(String name) throws IOException {
    try (InputStream in = entry(name)) {
      byte[] bytes = in.readNBytes(MOST_TEXT + 1);
      count(bytes.length);
      if (bytes.length > MOST_TEXT) {
        throw new IOException(name + " is longer than any can be");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** Unpacks an entry, which must be to the byte what the list says. */
  void unpack(String name, Path to) throws IOException {
    try (InputStream in = entry(name);
        OutputStream out = Files.newOutputStream(to);
        DigestOutputStream digested = new DigestOutputStream(out, Digests.digest())) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        count(read);
        digested.write(buffer, 0, read);
      }
      String sum = HexFormat.of().formatHex(digested.getMessageDigest().digest());
      if (!sum.equals(sums.get(name))) {
        throw changed(name);
      }
    }
  }

  private InputStream entry(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    InputStream in = entry == null ? null : zip.getInputStream(entry);
    if (in == null) {
      throw new IOException("it lacks " + name);
    }
    return in;
  }

  private void count(long bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("it unpacks to more than " + MOST_TIMES + " times its length");
    }
  }

  private static IOException changed(String name) {
    return new IOException(name + " is not what was backed up");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
