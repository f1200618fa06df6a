package landbridge.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folders of documents and releases for tests. */
final class Folders {

  static final String DOCUMENTS = "documents";

  private Folders() {}

  static Release build(Corpus corpus, Path releases) {
    return Build.run(
        corpus, releases, Progress.NONE, Collections.synchronizedList(new ArrayList<>()));
  }

  static Release build(Path releases) {
    return build(Corpus.of(List.of(DOCUMENTS)), releases);
  }

  /** The digests of all files of a release, manifest included. */
  static SortedMap<String, String> digests(Release release) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.list(release.folder())) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> digests.put(file.getFileName().toString(), Digests.sha256(file)));
    }
    return digests;
  }

  /** A copy of a folder and all in it. */
  static Path copy(Path folder, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return to;
  }

  /** A copy of the shipped documents that a test may change. */
  static Path copyOfDocuments(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(Path.of(DOCUMENTS))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  /** The names of what lies in a folder, but for what belongs to one machine. */
  static SortedSet<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(".lock"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
