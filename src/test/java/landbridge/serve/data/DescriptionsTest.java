package landbridge.serve.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import landbridge.names.ResourceTable;
import landbridge.triples.Iris;
import landbridge.triples.Prefixes;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of an IRI: the rows of {@code described.tsv}. */
class DescriptionsTest {

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final DatasetGraph GRAPHS = withUnion();
  private static final Descriptions DESCRIPTIONS = new Descriptions(GRAPHS, LONGEST);

  record Case(String name, String iri, String holds, String holdsNot) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return ResourceTable.read(DescriptionsTest.class, "described.tsv").stream()
        .map(
            row -> new Case(row.get("name"), row.get("iri"), row.get("holds"), row.get("holdsNot")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tells(Case row) {
    assertTrue(DESCRIPTIONS.knows(Iris.BASE + row.iri()));
    Description description = DESCRIPTIONS.of(Iris.BASE + row.iri());
    List<String> said = description.triples().stream().map(DescriptionsTest::text).toList();
    assertTrue(said.contains(row.holds()), said::toString);
    assertFalse(said.contains(row.holdsNot()), said::toString);
  }

  @Test
  void tellsOfEachLayer() {
    Description town = DESCRIPTIONS.of(Iris.BASE + "id/town");
    long partOf =
        town.quads().stream()
            .filter(q -> text(q.asTriple()).equals("id/town ontology#partOf id/county"))
            .count();
    assertEquals(2, partOf);
    assertEquals(
        Iris.BASE + "id/town", town.triples().get(0).getSubject().getURI(), "itself before all");
  }

  @Test
  void tellsOfSoManyLinksAndNoMore() {
    DatasetGraph graphs = DatasetGraphFactory.create();
    Node hub = NodeFactory.createURI(Iris.BASE + "id/hub");
    Node layer = NodeFactory.createURI(Iris.BASE + "graph/facts");
    for (int i = 0; i < 6000; i++) {
      Node thing = NodeFactory.createURI(Iris.BASE + "id/t" + i);
      graphs.add(layer, thing, NodeFactory.createURI(Prefixes.expand("lb:partOf")), hub);
    }
    unite(graphs);
    assertEquals(5000, new Descriptions(graphs, LONGEST).of(hub.getURI()).triples().size());
  }

  @ParameterizedTest
  @CsvSource({
    "id/none, false",
    "id/, false",
    "ontology, true",
    "ontology#population, true",
    "graph/facts, true",
    "graph/none, false",
    "'doc/news#char=1,5', true"
  })
  void knowsWhatThereIs(String path, boolean known) {
    assertEquals(known, DESCRIPTIONS.knows(Iris.BASE + path));
  }

  @Test
  void knowsNothingElsewhere() {
    assertFalse(DESCRIPTIONS.knows("http://www.w3.org/2000/01/rdf-schema#label"));
    assertFalse(DESCRIPTIONS.knows("urn:x-arq:DefaultGraph"));
  }

  @Test
  void namesTheNearestLicence() {
    assertEquals(
        "https://a.example/news", DESCRIPTIONS.license(Iris.BASE + "doc/news").orElseThrow());
    assertEquals(
        "https://a.example/all", DESCRIPTIONS.license(Iris.BASE + "id/town").orElseThrow());
  }

  private static DatasetGraph withUnion() {
    DatasetGraph graphs = DatasetGraphFactory.create();
    RDFDataMgr.read(graphs, "src/test/resources/landbridge/serve/data/described.trig");
    unite(graphs);
    return graphs;
  }

  private static void unite(DatasetGraph graphs) {
    Graph all = graphs.getDefaultGraph();
    List<Quad> quads = Iter.toList(graphs.find());
    quads.forEach(quad -> all.add(quad.asTriple()));
  }

  private static String text(Triple triple) {
    return text(triple.getSubject())
        + " "
        + text(triple.getPredicate())
        + " "
        + text(triple.getObject());
  }

  private static String text(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    String iri = node.getURI();
    return iri.startsWith(Iris.BASE) ? iri.substring(Iris.BASE.length()) : Prefixes.shorten(iri);
  }
}
