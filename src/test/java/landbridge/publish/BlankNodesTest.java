package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import landbridge.source.Resources;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** Nodes without a name get one from what hangs on them, and the graph stays the same. */
class BlankNodesTest {

  private static final String NAMES = "https://example.org/node/";

  private static final String SHAPE =
      """
      @prefix : <https://example.org/> .
      :shape :property [ :path :a ; :in ( 1 2 "2" "2"@en :b ) ; :message "one"@en , "ein"@de ] ,
        [ :path :c ; :or ( [ :datatype :d ] [ :datatype :e ] ) ] ;
        :name "kept" .
      """;

  private static Model read(String turtle) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(model);
    return model;
  }

  private static Model named(String turtle) {
    Model model = read(turtle);
    BlankNodes.name(model, NAMES);
    return model;
  }

  private static String lines(Model model) {
    return model.getGraph().find().mapWith(Triple::toString).toList().stream()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** The names taken away again. */
  private static Graph unnamed(Model model) {
    Map<Node, Node> blank = new HashMap<>();
    Graph graph = GraphFactory.createDefaultGraph();
    model
        .getGraph()
        .find()
        .forEachRemaining(
            t ->
                graph.add(
                    unnamed(t.getSubject(), blank),
                    t.getPredicate(),
                    unnamed(t.getObject(), blank)));
    return graph;
  }

  private static Node unnamed(Node node, Map<Node, Node> blank) {
    return node.isURI() && node.getURI().startsWith(NAMES)
        ? blank.computeIfAbsent(node, n -> NodeFactory.createBlankNode())
        : node;
  }

  @Test
  void graphStaysTheSame() {
    assertTrue(read(SHAPE).getGraph().isIsomorphicWith(unnamed(named(SHAPE))));
  }

  @Test
  void nothingIsLeftWithoutName() {
    assertFalse(hasBlank(named(SHAPE)));
  }

  /** Other labels, another order, and brackets written out. */
  @Test
  void labelsAndOrderDoNotCount() {
    String written =
        """
        @prefix : <https://example.org/> .
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        _:z :datatype :e . _:y :datatype :d .
        _:q :or ( _:y _:z ) ; :path :c .
        :shape :name "kept" ; :property _:q , _:p .
        _:p :message "ein"@de , "one"@en ; :in _:l1 ; :path :a .
        _:l1 rdf:first 1 ; rdf:rest ( 2 "2" "2"@en :b ) .
        """;
    assertEquals(lines(named(SHAPE)), lines(named(written)));
  }

  @Test
  void contentMakesTheName() {
    TreeSet<String> names = new TreeSet<>();
    for (String content :
        new String[] {
          ":p 1",
          ":p 2",
          ":p \"1\"",
          ":p \"1\"@en",
          ":p :a",
          ":q 1",
          ":p 1 , 2",
          ":p 1 ; :q 1",
          ":p [ :p 1 ]",
          ":p ( 1 )",
          ":p \"1\"^^:t",
          ":p \"https://example.org/a\""
        }) {
      Model model = named("@prefix : <https://example.org/> . :s :o [ " + content + " ] .");
      names.add(
          model
              .getResource("https://example.org/s")
              .listProperties()
              .next()
              .getObject()
              .toString());
    }
    assertEquals(12, names.size());
  }

  @Test
  void sameContentIsOneNode() {
    Model model = named("@prefix : <https://example.org/> . :a :p [ :q 1 ] . :b :p [ :q 1 ] .");
    assertEquals(3, model.size());
  }

  /**
   * The shapes hold many; to name them, take the names away and name them again changes nothing.
   */
  @Test
  void ontologyIsNamedWhole() {
    Model ontology = ModelFactory.createDefaultModel();
    Resources.read("landbridge/ontology", ".ttl")
        .values()
        .forEach(text -> RDFParser.fromString(text, Lang.TURTLE).parse(ontology));
    assertTrue(hasBlank(ontology));
    BlankNodes.name(ontology, NAMES);
    assertFalse(hasBlank(ontology));
    Model again = ModelFactory.createModelForGraph(unnamed(ontology));
    BlankNodes.name(again, NAMES);
    assertEquals(lines(ontology), lines(again));
  }

  private static boolean hasBlank(Model model) {
    return model.listStatements().toList().stream()
        .anyMatch(s -> s.getSubject().isAnon() || s.getObject().isAnon());
  }
}
