package landbridge.source;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The documents of a build: folders (their {@code *.txt} files) and single files, each under the
 * name that its file has, sorted by it, so that the order of a file system never shows.
 */
public record Sources(List<Entry> entries) {

  private static final Pattern PLAIN_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");

  /**
   * One file to read.
   *
   * @param slug the document's name in IRIs
   * @param file where it lies
   */
  public record Entry(String slug, Path file) {

    public SourceFile read() {
      return SourceFile.read(slug, file);
    }
  }

  /**
   * Finds the documents.
   *
   * @throws IOException if a folder cannot be listed
   */
  public static Sources of(List<Path> places) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.list(place)) {
          files
              .filter(file -> file.getFileName().toString().endsWith(".txt"))
              .forEach(file -> entries.add(new Entry(slug(file), file)));
        }
      } else {
        entries.add(new Entry(slug(place), place));
      }
    }
    entries.sort(Comparator.comparing(Entry::slug).thenComparing(e -> e.file().toString()));
    return new Sources(List.copyOf(entries));
  }

  /** The file's name without its ending; a name that no IRI can bear gives way to its hash. */
  static String slug(Path file) {
    String name = file.getFileName().toString();
    String stem = name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name;
    String slug = stem.toLowerCase(Locale.ROOT);
    return PLAIN_NAME.matches(slug)
        ? slug
        : "x-"
            + SourceFile.sha256(stem.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 16);
  }
}
