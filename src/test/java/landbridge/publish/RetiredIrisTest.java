package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.triples.Iris;
import landbridge.triples.Layer;
import landbridge.triples.LayerWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newer release has no more is known, and what took its place if a rule tells it. */
class RetiredIrisTest {

  private static final Path CASES = Path.of("src/test/resources/landbridge/publish/retired");

  @TempDir private Path releases;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  private Release publish(Path trig) throws IOException {
    Dataset data = RDFDataMgr.loadDataset(trig.toString());
    try (Publication publication = Publication.begin(releases)) {
      for (Layer layer : Layer.values()) {
        try (LayerWriter writer = new LayerWriter(layer, publication.folder())) {
          StringWriter triples = new StringWriter();
          RDFDataMgr.write(triples, data.getNamedModel(layer.graph()), Lang.NTRIPLES);
          writer.addNTriples(triples.toString());
          writer.write(publication.folder());
        }
      }
      return publication.publish(new Summary(0, 0, 0, 0, 0, 0, 0, Map.of(), 0), new TreeMap<>());
    }
  }

  private static Graph all(Release release) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Layer layer : Layer.values()) {
      release.read(layer, quad -> graph.add(quad.asTriple()));
    }
    return graph;
  }

  private static String told(Optional<Retirement> retirement) {
    return retirement
        .map(
            r ->
                r.successors().stream()
                    .map(iri -> iri.substring(Iris.BASE.length()))
                    .collect(Collectors.joining(" ")))
        .orElse("-");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void successorsAreTold(String folder) throws IOException {
    Release older = publish(CASES.resolve(folder).resolve("older.trig"));
    Release newer = publish(CASES.resolve(folder).resolve("newer.trig"));
    Retired retired = new RetiredIris(newer, all(newer));
    List<String> rows =
        Files.readAllLines(CASES.resolve(folder).resolve("expected.tsv")).stream()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .toList();
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      Optional<Retirement> found = retired.of(Iris.BASE + cells[0]);
      assertEquals(cells[1], told(found), cells[0]);
      found.ifPresent(r -> assertEquals(older.id(), r.lastRelease()));
    }
  }

  /** What is retired of the shipped documents is exactly what the older release alone has. */
  @Test
  void everySubjectThatIsGoneIsRetired() {
    Release older = Releases.older();
    Graph before = all(older);
    Graph now = all(Releases.newer());
    Retired retired = new RetiredIris(Releases.newer(), now);
    List<String> subjects =
        before.stream().map(triple -> triple.getSubject().getURI()).distinct().sorted().toList();
    int gone = 0;
    for (int i = 0; i < subjects.size(); i += 7) {
      String iri = subjects.get(i);
      boolean isGone =
          !now.contains(org.apache.jena.graph.NodeFactory.createURI(iri), Node.ANY, Node.ANY);
      gone += isGone ? 1 : 0;
      assertEquals(isGone, retired.of(iri).isPresent(), iri);
    }
    assertTrue(gone > 20, gone + " of " + subjects.size() / 7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.org/id/khorgos",
        "https://w3id.org/landbridge/",
        "https://w3id.org/landbridge/id/khorgos> <x",
        "https://w3id.org/landbridge/id/khorgo",
        "https://w3id.org/landbridge/id/khorgos\n"
      })
  void whatNeverWasIsNotRetired(String iri) {
    assertTrue(
        new RetiredIris(Releases.newer(), GraphFactory.createDefaultGraph()).of(iri).isEmpty());
  }
}
