package landbridge.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files of knowledge that come with the program: rules, queries, the ontology. */
public final class Resources {

  private Resources() {}

  /**
   * The texts of all files with an ending in a folder of the class path, by file name in order, so
   * that adding a file is all it takes to add a rule.
   *
   * @param folder such as {@code landbridge/derive}
   * @param ending such as {@code .rq}
   * @throws IllegalStateException if there is no such folder, which is a broken build
   */
  public static SortedMap<String, String> read(String folder, String ending) {
    URL url = Resources.class.getClassLoader().getResource(folder);
    if (url == null) {
      throw new IllegalStateException("no folder " + folder + " on the class path");
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri), ending);
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return read(jar.getPath(folder), ending);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("not a URI: " + url, e);
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
