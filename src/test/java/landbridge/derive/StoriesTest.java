package landbridge.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All rules together over what some documents say: the conflicts and checks that come of it, each a
 * line with its explanation or outcome, its claims and its sentence; no other.
 */
class StoriesTest {

  private static final Path STORIES = Path.of("src/test/resources/landbridge/derivation");

  static List<Path> stories() throws IOException {
    try (Stream<Path> folders = Files.list(STORIES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void findsWhatItMust(Path story) throws IOException {
    Graph known = GraphFactory.createDefaultGraph();
    RDFParser.source(story.resolve("given.ttl")).lang(Lang.TURTLE).parse(known);
    Derivation derivation = new Derivation(known);
    derivation.run(Rule.all(), rule -> {});
    Path golden = story.resolve("expected.txt");
    String found =
        Stream.concat(
                lines(derivation.derived(), "lb:explanation", "lb:between"),
                lines(derivation.derived(), "lb:outcome", "lb:input"))
            .sorted()
            .collect(Collectors.joining("\n", "", "\n"));
    if (System.getProperty("landbridge.golden", "").equals("update")) {
      Files.writeString(golden, found);
    }
    assertEquals(Files.readString(golden), found);
  }

  private static Stream<String> lines(Graph graph, String finding, String members) {
    return graph.find(Node.ANY, node(finding), Node.ANY).toList().stream()
        .map(
            triple ->
                Prefixes.shorten(triple.getObject().getURI())
                    + "  "
                    + objects(graph, triple.getSubject(), node(members))
                    + "  "
                    + objects(graph, triple.getSubject(), RDFS.comment.asNode()));
  }

  private static String objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .map(
            object ->
                object.isURI() ? Prefixes.shorten(object.getURI()) : object.getLiteralLexicalForm())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Node node(String curie) {
    return NodeFactory.createURI(Prefixes.expand(curie));
  }
}
