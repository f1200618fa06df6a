package landbridge.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.source.Failure;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.atlas.json.JsonException;
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

  private static final int FORMAT = 1;

  /**
   * A file of a release.
   *
   * @param name below the release's folder
   * @param bytes its length
   * @param sha256 of its bytes
   */
  public record Entry(String name, long bytes, String sha256) {}

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
          .pair("sha256", file.sha256())
          .finishObject();
    }
    json.finishArray();
    String text = json.finishObject().build().toString() + "\n";
    Files.writeString(folder.resolve(FILE), text, StandardCharsets.UTF_8);
  }

  static Manifest read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      JsonObject json = JSON.parse(in);
      if (json.get("format").getAsNumber().value().intValue() != FORMAT) {
        throw Failure.ofData(file + " has format " + json.get("format") + ", not " + FORMAT);
      }
      List<Entry> files = new ArrayList<>();
      json.getArray("files")
          .forEach(
              value -> {
                JsonObject entry = value.getAsObject();
                files.add(
                    new Entry(
                        entry.getString("name"),
                        entry.get("bytes").getAsNumber().value().longValue(),
                        entry.getString("sha256")));
              });
      SortedMap<String, String> documents = new TreeMap<>();
      JsonObject hashes = json.getObj("documents");
      hashes.keys().forEach(slug -> documents.put(slug, hashes.getString(slug)));
      Map<String, Long> summary = new java.util.LinkedHashMap<>();
      JsonObject figures = json.getObj("summary");
      figures
          .keys()
          .forEach(name -> summary.put(name, figures.get(name).getAsNumber().value().longValue()));
      return new Manifest(
          json.getString("release"), json.getString("software"), documents, summary, files);
    } catch (IOException | JsonException | NullPointerException e) {
      throw Failure.ofData(file + " is no manifest: " + e.getMessage());
    }
  }
}
