package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import landbridge.publish.Release;
import landbridge.source.Failure;
import landbridge.triples.Layer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is served is what was published. */
class StoreTest {

  private static final Node UNKNOWN =
      NodeFactory.createURI("https://w3id.org/landbridge/graph/none");

  private final Store store = Served.store();
  private final DatasetGraph graphs = store.graphs();

  @Test
  void holdsEveryLineOfRelease() throws IOException {
    Set<String> triples = new HashSet<>();
    for (Layer layer : Layer.values()) {
      Path file = store.release().quads(layer).get(0);
      try (Stream<String> lines = Files.lines(file)) {
        Set<String> ofLayer = new HashSet<>(lines.map(StoreTest::withoutGraph).toList());
        assertEquals(ofLayer.size(), store.sizes().get(layer), file::toString);
        triples.addAll(ofLayer);
      }
    }
    assertEquals(triples.size(), graphs.getDefaultGraph().size());
  }

  /** The release has a triple that stands in two layers. */
  @Test
  void unionHoldsTripleOnce() {
    int sum = store.sizes().values().stream().mapToInt(Integer::intValue).sum();
    assertEquals(sum - 1, graphs.getDefaultGraph().size());
    assertEquals(graphs.getDefaultGraph().size(), graphs.getUnionGraph().size());
  }

  /** The graphs that Jena makes in passing would change the store while others read it. */
  @Test
  void makesNoGraphInPassing() {
    assertFalse(graphs.containsGraph(UNKNOWN));
    graphs.getGraph(UNKNOWN);
    assertFalse(graphs.containsGraph(UNKNOWN));
    assertEquals(Layer.values().length, graphs.size());
  }

  @Test
  void neverChanges() {
    Quad quad = new Quad(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
    assertThrows(UnsupportedOperationException.class, () -> graphs.add(quad));
    assertThrows(UnsupportedOperationException.class, () -> graphs.delete(quad));
    assertThrows(UnsupportedOperationException.class, graphs::clear);
  }

  @Test
  void namesFileThatIsNoRdf(@TempDir Path folder) throws IOException {
    Release broken = copy(folder, "facts.nq", "<https://a.example/> <https://a.exam");
    Failure failure = assertThrows(Failure.class, () -> Store.load(broken));
    assertEquals(Failure.DATA, failure.exitCode());
    assertTrue(failure.getMessage().contains("facts.nq"), failure.getMessage());
  }

  @Test
  void refusesQuadOfNoLayer(@TempDir Path folder) throws IOException {
    Release broken = copy(folder, "meta.nq", "<a:s> <a:p> <a:o> <a:graph> .\n");
    Failure failure = assertThrows(Failure.class, () -> Store.load(broken));
    assertTrue(failure.getMessage().contains("a:graph"), failure.getMessage());
  }

  private static String withoutGraph(String line) {
    return line.substring(0, line.lastIndexOf(" <"));
  }

  private Release copy(Path folder, String changed, String content) throws IOException {
    try (Stream<Path> files = Files.list(store.release().folder())) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    Files.writeString(folder.resolve(changed), content);
    return Release.open(folder);
  }

  @Test
  void countsAsManifestDoes() {
    Map<String, Long> summary = store.release().manifest().summary();
    assertEquals((long) summary.get("facts"), store.sizes().get(Layer.FACTS).longValue());
    assertEquals((long) summary.get("derived"), store.sizes().get(Layer.DERIVED).longValue());
  }
}
