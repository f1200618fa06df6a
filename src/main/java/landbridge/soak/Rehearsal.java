package landbridge.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import landbridge.publish.Build;
import landbridge.publish.Corpus;
import landbridge.publish.Progress;
import landbridge.publish.Release;

/**
 * A folder to try faults in: documents before and after a change, and two releases that followed
 * each other, the current one of the documents before the change.
 *
 * @param folder where all of it lies
 * @param first the release before the current one
 * @param second the current one
 * @param third that of the documents after the change, which is not there yet
 * @param progress is told how far a trial is
 */
public record Rehearsal(Path folder, String first, String second, String third, Progress progress)
    implements AutoCloseable {

  private static final List<String> TOWNS = List.of("Ebinur", "Alataw", "Usu");

  /** Makes one; the folder goes when it is closed. */
  public static Rehearsal make(Progress progress) throws IOException {
    Path folder = Files.createTempDirectory("landbridge-soak");
    for (int count = 1; count <= TOWNS.size(); count++) {
      Path documents = Files.createDirectories(folder.resolve("documents-" + count));
      for (String town : TOWNS.subList(0, count)) {
        Files.writeString(
            documents.resolve(town.toLowerCase(Locale.ROOT) + ".txt"),
            "= %s Town =\n\n%s Town is a town in Alashankou, China.\n".formatted(town, town));
      }
    }
    Rehearsal empty = new Rehearsal(folder, "", "", "", Progress.NONE);
    String first = empty.build(empty.releases(), 1).id();
    String second = empty.build(empty.releases(), 2).id();
    Path next = empty.copy("next");
    String third = empty.build(next, 3).id();
    delete(next);
    return new Rehearsal(folder, first, second, third, progress);
  }

  /** The releases, which trials copy and leave as they are. */
  public Path releases() {
    return folder.resolve("releases");
  }

  /** The first so many documents: 2 are those of the current release, 3 those after a change. */
  public Path documents(int count) {
    return folder.resolve("documents-" + count);
  }

  /** Publishes the first so many documents. */
  public Release build(Path releases, int count) {
    return build(releases, documents(count));
  }

  /** Publishes the documents of a folder. */
  Release build(Path releases, Path documents) {
    return Build.run(
        Corpus.of(List.of(documents.toString())),
        releases,
        Progress.NONE,
        Collections.synchronizedList(new ArrayList<>()));
  }

  /** A copy of the releases under another name. */
  public Path copy(String name) throws IOException {
    return copy(releases(), folder.resolve(name));
  }

  static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return to;
  }

  /** Removes a folder and all in it, which may be absent. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
