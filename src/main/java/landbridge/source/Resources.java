package landbridge.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files of knowledge that come with the program: rules, queries, the ontology. */
public final class Resources {

  private Resources() {}

  /**
   * The texts of all files with an ending in a folder of the program, by file name in order, so
   * that adding a file is all it takes to add a rule. Only what lies with this class is read: a
   * folder of the same name elsewhere on the class path, such as that of test cases, is not.
   *
   * @param folder such as {@code landbridge/derive}
   * @param ending such as {@code .rq}
   * @throws IllegalStateException if there is no such folder, which is a broken build
   */
  public static SortedMap<String, String> read(String folder, String ending) {
    try {
      Path program =
          Path.of(Resources.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(program)) {
        return read(program.resolve(folder), ending);
      }
      try (FileSystem jar = FileSystems.newFileSystem(program)) {
        return read(jar.getPath(folder), ending);
      }
    } catch (NoSuchFileException e) {
      throw new IllegalStateException("no folder " + folder + " in the program", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, String> read(Path folder, String ending) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
