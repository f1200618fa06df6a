package landbridge.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import landbridge.source.Diagnostic;
import landbridge.source.Failure;
import landbridge.source.Problem;
import landbridge.source.SourceFile;
import landbridge.source.Sources;

/**
 * The documents of a build, each name once.
 *
 * @param entries how each is read, by name
 * @param catalogues the texts of the {@code catalog.ttl} files beside them
 */
public record Corpus(List<Entry> entries, List<String> catalogues) {

  /** The name under which standard input is given, and the document's slug then. */
  private static final String STANDARD_INPUT = "-";

  private static final String CATALOGUE = "catalog.ttl";

  /** One document, read as often as it is asked for. */
  public interface Entry {
    SourceFile read();
  }

  /**
   * Finds the documents at several places.
   *
   * @param places folders, files, or {@code -} for standard input
   * @throws Failure if a place is not there, or two documents of one name differ
   */
  public static Corpus of(List<String> places) {
    try {
      List<Path> paths = new ArrayList<>();
      List<Entry> entries = new ArrayList<>();
      for (String place : new LinkedHashSet<>(places)) {
        if (place.equals(STANDARD_INPUT)) {
          SourceFile input = SourceFile.read("stdin", System.in);
          entries.add(() -> input);
        } else if (Files.exists(Path.of(place))) {
          paths.add(Path.of(place));
        } else {
          throw Failure.ofUse("there is no document or folder " + place);
        }
      }
      for (Sources.Entry entry : unique(Sources.of(paths))) {
        entries.add(entry::read);
      }
      if (entries.isEmpty()) {
        throw Failure.ofUse("no documents (*.txt) in " + String.join(", ", places));
      }
      return new Corpus(List.copyOf(entries), catalogues(paths));
    } catch (IOException e) {
      throw Failure.ofUse("cannot read " + String.join(", ", places) + ": " + e.getMessage());
    }
  }

  private static List<Sources.Entry> unique(Sources sources) throws IOException {
    Map<String, Sources.Entry> bySlug = new TreeMap<>();
    for (Sources.Entry entry : sources.entries()) {
      Sources.Entry other = bySlug.putIfAbsent(entry.slug(), entry);
      if (other != null && !isSame(other.file(), entry.file())) {
        throw Failure.ofData(
            new Diagnostic(
                    Problem.DUPLICATE_DOCUMENT,
                    entry.slug(),
                    null,
                    other.file() + " and " + entry.file())
                .toString());
      }
    }
    return List.copyOf(bySlug.values());
  }

  /** Nobody writes to a pipe, so it is never read. */
  private static boolean isSame(Path file, Path other) throws IOException {
    return Files.isRegularFile(file)
        && Files.isRegularFile(other)
        && Files.mismatch(file, other) < 0;
  }

  private static List<String> catalogues(List<Path> places) throws IOException {
    List<String> catalogues = new ArrayList<>();
    for (Path place : places) {
      Path catalogue = place.resolve(CATALOGUE);
      if (Files.isDirectory(place) && Files.isRegularFile(catalogue)) {
        try (InputStream in = Files.newInputStream(catalogue)) {
          byte[] bytes = in.readNBytes(SourceFile.MOST_BYTES + 1);
          if (bytes.length > SourceFile.MOST_BYTES) {
            throw Failure.ofData(
                catalogue + " has more than " + SourceFile.MOST_BYTES + " bytes, and is not read");
          }
          catalogues.add(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        }
      }
    }
    return List.copyOf(catalogues);
  }

  public int size() {
    return entries.size();
  }

  /** The files, read one at a time. */
  public Stream<SourceFile> files() {
    return entries.stream().map(Entry::read);
  }
}
