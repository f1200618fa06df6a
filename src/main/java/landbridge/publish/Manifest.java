package landbridge.publish;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.source.Failure;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.atlas.json.JsonObject;

/**
 * What a release holds, in {@code manifest.json}, written last.
 *
 * @param id the release: a hash of all that follows here
 * @param software name and version of the program that made it
 * @param documents SHA-256 of every document, by its slug
 * @param summary the build's figures
 * @param files the files, by name in order
 */
public record Manifest(
    String id,
    String software,
    SortedMap<String, String> documents,
    Map<String, Long> summary,
    List<Entry> files) {

  /** Its name within the folder of a release. */
  public static final String FILE = "manifest.json";

  /** What is told of triples where they were not counted: in Turtle, and in older releases. */
  static final long NOT_COUNTED = -1;

  private static final int FORMAT = 1;
  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final String TRIPLES = "triples";

  /**
   * A file of a release.
   *
   * @param name below the release's folder, which it cannot lead out of
   * @param bytes its length
   * @param sha256 of its bytes
   * @param triples how many it holds, a line each; {@link #NOT_COUNTED} if that is not known. The
   *     bytes determine it, so it is no part of the identifier
   */
  public record Entry(String name, long bytes, String sha256, long triples) {

    /** What a file of a release may be called. */
    static final String NAME_PATTERN = "[a-z0-9][A-Za-z0-9._-]{0,79}";

    private static final Pattern NAME = Pattern.compile(NAME_PATTERN);

    public Entry {
      if (!NAME.matches(name) || name.equals(FILE)) {
        throw new IllegalArgumentException("no file of a release has such a name");
      }
      if (bytes < 0 || triples < NOT_COUNTED) {
        throw new IllegalArgumentException("less than nothing in " + name);
      }
    }

    /** A file whose triples are not counted. */
    Entry(String name, long bytes, String sha256) {
      this(name, bytes, sha256, NOT_COUNTED);
    }
  }

  /** A manifest whose identifier is the hash of all the rest of it. */
  static Manifest of(
      String software,
      SortedMap<String, String> documents,
      Map<String, Long> summary,
      List<Entry> files) {
    SortedMap<String, String> content = new TreeMap<>();
    content.put("software", software);
    documents.forEach((slug, sha256) -> content.put("document " + slug, sha256));
    summary.forEach((name, figure) -> content.put("summary " + name, String.valueOf(figure)));
    files.forEach(file -> content.put("file " + file.name(), file.bytes() + " " + file.sha256()));
    String id = Digests.sha256(content).substring(0, 16);
    return new Manifest(id, software, documents, summary, files);
  }

  /** Whether nothing of it was changed after it had been written. */
  boolean isWhole() {
    return id.equals(of(software, documents, summary, files).id());
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), text(), StandardCharsets.UTF_8);
  }

  private String text() {
    JsonBuilder json = JsonBuilder.create().startObject();
    json.pair("release", id).pair("format", FORMAT).pair("software", software);
    json.key("summary").startObject();
    summary.forEach(json::pair);
    json.finishObject();
    json.key("documents").startObject();
    documents.forEach(json::pair);
    json.finishObject();
    json.key("files").startArray();
    for (Entry file : files) {
      json.startObject()
          .pair("name", file.name())
          .pair("bytes", file.bytes())
          .pair("sha256", file.sha256());
      if (file.triples() != NOT_COUNTED) {
        json.pair(TRIPLES, file.triples());
      }
      json.finishObject();
    }
    return json.finishArray().finishObject().build() + "\n";
  }

  /**
   * Reads one.
   *
   * @throws Failure with the file's name, whatever it is and holds
   */
  static Manifest read(Path file) {
    try {
      String text = text(file);
      JsonObject json = JSON.parse(text);
      long format = number(json, "format");
      if (format != FORMAT) {
        throw Failure.ofData(file + " has format " + format + ", not " + FORMAT);
      }
      Manifest manifest = of(json);
      if (!manifest.text().equals(text)) {
        throw Failure.ofData(file + " is no manifest: it is not as a build writes it");
      }
      return manifest;
    } catch (Failure failure) {
      throw failure;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw Failure.ofData(file + " is no manifest: " + Sentences.line(e));
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("it has more than " + MOST_BYTES + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static Manifest of(JsonObject json) {
    List<Entry> files = new ArrayList<>();
    json.getArray("files").forEach(value -> files.add(entry(value.getAsObject())));
    if (Set.copyOf(files.stream().map(Entry::name).toList()).size() < files.size()) {
      throw new IllegalArgumentException("it names a file twice");
    }
    SortedMap<String, String> documents = new TreeMap<>();
    JsonObject hashes = json.getObj("documents");
    hashes.keys().forEach(slug -> documents.put(slug, hashes.getString(slug)));
    Map<String, Long> summary = new LinkedHashMap<>();
    JsonObject figures = json.getObj("summary");
    figures.keys().forEach(name -> summary.put(name, number(figures, name)));
    return new Manifest(
        json.getString("release"), json.getString("software"), documents, summary, files);
  }

  private static Entry entry(JsonObject entry) {
    return new Entry(
        entry.getString("name"),
        number(entry, "bytes"),
        entry.getString("sha256"),
        entry.hasKey(TRIPLES) ? number(entry, TRIPLES) : NOT_COUNTED);
  }

  /** A whole number that is not less than nothing; anything else fails. */
  private static long number(JsonObject json, String name) {
    long number = new BigDecimal(json.get(name).getAsNumber().value().toString()).longValueExact();
    if (number < 0) {
      throw new IllegalArgumentException(name + " is less than nothing");
    }
    return number;
  }
}
