package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.Graphs;
import landbridge.triples.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of a release: canonical, the same for every parser, and of no machine. */
class PublishedFilesTest {

  private static final Release RELEASE = Published.release();

  private static Path file(Layer layer, String ending) {
    return RELEASE.folder().resolve(layer.id() + ending);
  }

  /** Two parsers read one graph from the N-Quads, and the same from the Turtle; no blank node. */
  @ParameterizedTest
  @EnumSource
  void twoParsersReadOneGraph(Layer layer) {
    var quads = Graphs.byBoth(file(layer, ".nq"));
    assertFalse(quads.isEmpty());
    assertEquals(
        "",
        Graphs.difference(Graphs.withoutGraph(quads), Graphs.byBoth(file(layer, ".ttl"))),
        "N-Quads (-) and Turtle (+)");
  }

  @ParameterizedTest
  @EnumSource
  void linesAreSortedAndOnce(Layer layer) throws IOException {
    byte[] bytes = Files.readAllBytes(file(layer, ".nq"));
    assertEquals('\n', bytes[bytes.length - 1]);
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      byte[] before = lines.get(i - 1).getBytes(StandardCharsets.UTF_8);
      byte[] line = lines.get(i).getBytes(StandardCharsets.UTF_8);
      assertTrue(Arrays.compareUnsigned(before, line) < 0, lines.get(i));
    }
    String graph = " <https://w3id.org/landbridge/graph/" + layer.id() + "> .";
    assertEquals(List.of(), lines.stream().filter(line -> !line.endsWith(graph)).toList());
  }

  @ParameterizedTest
  @EnumSource
  void nothingTellsTheMachine(Layer layer) throws IOException {
    String text = Files.readString(file(layer, ".nq"));
    Map<String, String> traces = new TreeMap<>();
    traces.put("file: addresses", "file:/");
    traces.put("the working directory", Path.of("").toAbsolutePath().toString());
    traces.put("the home", System.getProperty("user.home") + "/");
    traces.put("the temporary folder", System.getProperty("java.io.tmpdir") + "/");
    traces.put("the Java version", System.getProperty("java.runtime.version"));
    traces.put("a generated label", "genid");
    assertEquals(
        List.of(),
        traces.entrySet().stream()
            .filter(trace -> text.contains(trace.getValue()))
            .map(Map.Entry::getKey)
            .toList());
  }

  @Test
  void manifestListsTheFiles() throws IOException {
    SortedMap<String, String> listed = new TreeMap<>();
    RELEASE
        .manifest()
        .files()
        .forEach(entry -> listed.put(entry.name(), entry.bytes() + " " + entry.sha256()));
    SortedMap<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(RELEASE.folder())) {
      for (Path file : files.filter(f -> !f.endsWith(Manifest.FILE)).toList()) {
        found.put(file.getFileName().toString(), Files.size(file) + " " + Digests.sha256(file));
      }
    }
    assertEquals(found, listed);
    assertEquals(
        Stream.of(Layer.values())
            .flatMap(layer -> Stream.of(layer.id() + ".nq", layer.id() + ".ttl"))
            .sorted()
            .collect(Collectors.toList()),
        List.copyOf(listed.keySet()));
  }

  @Test
  void manifestKnowsTheDocuments() throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(Folders.DOCUMENTS))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        String name = file.getFileName().toString();
        found.put(name.substring(0, name.length() - 4), Digests.sha256(file));
      }
    }
    assertEquals(found, RELEASE.manifest().documents());
  }

  @Test
  void pointerNamesTheRelease() throws IOException {
    assertEquals(
        RELEASE.id() + "\n", Files.readString(Published.releases().resolve(Release.CURRENT)));
    assertEquals(RELEASE.id(), RELEASE.folder().getFileName().toString());
    RELEASE.check();
  }
}
