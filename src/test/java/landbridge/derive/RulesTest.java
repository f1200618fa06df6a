package landbridge.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.Graphs;
import landbridge.source.Resources;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A rule is a file and its case a folder of its name, {@code given.ttl} and {@code expected.ttl}:
 * run alone over the first, and the ontology, it derives the second and nothing more.
 */
class RulesTest {

  private static final Path CASES = Path.of("src/test/resources/landbridge/derive");

  private static final SortedMap<String, String> FILES = Resources.read("landbridge/derive", ".rq");

  static List<Rule> rules() {
    return Rule.all();
  }

  private static Graph read(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file)
        .lang(Lang.TURTLE)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(graph);
    return graph;
  }

  private static SortedSet<String> lines(Graph graph) {
    return graph.find().mapWith(Triple::toString).toList().stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void derivesWhatItsCaseExpects(Rule rule) {
    Path folder = CASES.resolve(rule.slug());
    Derivation derivation = new Derivation(read(folder.resolve("given.ttl")));
    derivation.run(List.of(rule), running -> {});
    assertEquals(
        "",
        Graphs.difference(lines(read(folder.resolve("expected.ttl"))), lines(derivation.derived())),
        "expected (-), derived (+)");
  }

  @Test
  void everyCaseHasItsRule() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      assertEquals(
          rules().stream().map(Rule::slug).sorted().toList(),
          folders.map(folder -> folder.getFileName().toString()).sorted().toList());
    }
  }

  static Stream<Map.Entry<String, String>> files() {
    return FILES.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void headerSaysWhatItIsFor(Map.Entry<String, String> file) {
    for (String line : List.of("# title: ", "# derives: ", "# example: ")) {
      assertTrue(
          file.getValue().lines().anyMatch(l -> l.startsWith(line) && l.length() > line.length()),
          file.getKey() + " has no line " + line);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void headerListsWhatTheTemplateMakes(Rule rule) {
    assertEquals(Template.terms(rule.query()), new TreeSet<>(rule.derives()));
  }

  /** Two digits each, so that the order of names is that of numbers. */
  @Test
  void filesAreNumberedInTwoDigits() {
    assertEquals(
        List.of(), FILES.keySet().stream().filter(f -> !f.matches("\\d\\d-[a-z-]+\\.rq")).toList());
    assertEquals(
        FILES.size(), FILES.keySet().stream().map(f -> f.substring(0, 2)).distinct().count());
    assertEquals(
        FILES.keySet().stream().map(f -> f.substring(3, f.length() - 3)).toList(),
        rules().stream().map(Rule::slug).toList());
  }

  @Test
  void namesAreNotRepeated() {
    assertEquals(rules().size(), rules().stream().map(Rule::slug).distinct().count());
    assertEquals(rules().size(), rules().stream().map(Rule::title).distinct().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?s WHERE { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o",
        "CONSTRUCT { ?s nowhere:p ?o } WHERE { ?s ?p ?o }"
      })
  void whatIsNoRuleIsABrokenBuild(String text) {
    IllegalStateException broken =
        assertThrows(IllegalStateException.class, () -> Rule.of("99-broken.rq", text));
    assertTrue(broken.getMessage().startsWith("99-broken.rq"), broken.getMessage());
  }

  @Test
  void readsNumberAndHeaderAway() {
    Rule rule =
        Rule.of(
            "07-some-name.rq",
            "# title: Some: title\n# derives: lb:a, lb:b lb:c\n\nCONSTRUCT WHERE { ?s ?p ?o }");
    assertEquals("some-name", rule.slug());
    assertEquals("Some: title", rule.title());
    assertEquals(List.of("lb:a", "lb:b", "lb:c"), rule.derives());
    assertFalse(rule.query().getPrefixMapping().hasNoMappings());
  }
}
