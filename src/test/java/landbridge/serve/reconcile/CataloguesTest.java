package landbridge.serve.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landbridge.names.ResourceTable;
import landbridge.source.Resources;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of properties and types against the ontology. */
class CataloguesTest {

  private static final Graph ONTOLOGY = ontology();
  private static final TypeCatalogue TYPES =
      new TypeCatalogue(Queries.of(DatasetGraphFactory.wrap(ONTOLOGY), ""));
  private static final Queries COLUMNS = Queries.of(DatasetGraphFactory.wrap(ONTOLOGY), "/extend");

  private static Graph ontology() {
    Graph graph = new GraphMem2Fast();
    Resources.read("landbridge/ontology", ".ttl")
        .values()
        .forEach(text -> RDFParser.fromString(text, Lang.TURTLE).parse(graph));
    return graph;
  }

  static List<Property> properties() {
    return List.copyOf(new PropertyCatalogue().all());
  }

  @ParameterizedTest
  @MethodSource("properties")
  void propertyIsOfTermsThatThereAre(Property property) {
    if (property.given().startsWith("lb:")) {
      Node term = NodeFactory.createURI(Prefixes.expand(property.given()));
      assertTrue(ONTOLOGY.contains(term, Node.ANY, Node.ANY), property::given);
    }
    for (String scheme : property.schemes()) {
      Node term = NodeFactory.createURI(Prefixes.expand("scheme:" + scheme));
      assertTrue(ONTOLOGY.contains(term, Node.ANY, Node.ANY), () -> "no scheme " + scheme);
    }
    property.types().forEach(type -> assertTrue(TYPES.find(type).isPresent(), type));
    assertTrue(
        property.labels().stream().anyMatch(label -> label.tag().equals("en")), property::id);
    assertEquals(
        property.comparison() != Property.Comparison.NONE, property.weight() > 0, property::id);
  }

  @ParameterizedTest
  @MethodSource("properties")
  void propertyHasQueryThatRuns(Property property) {
    Map<String, RDFNode> given =
        Map.of(
            "place", ResourceFactory.createResource("https://example.org/nothing"),
            "given", ResourceFactory.createStringLiteral(property.given()),
            "generated", ResourceFactory.createTypedLiteral(true));
    COLUMNS.rows(property.file(), given, row -> assertFalse(row.contains("value"), property::id));
  }

  @Test
  void usualTypesAreOfTheOntology() {
    assertEquals(
        ResourceTable.read(TypeCatalogue.class, "default-types.tsv").size(), TYPES.usual().size());
  }

  @Test
  void kindsHaveLevels() {
    assertEquals(Optional.of("County"), TYPES.level("kind/county-level-city"));
    assertEquals(Optional.of("Township"), TYPES.level("kind/ethnic-township"));
    assertEquals(Optional.empty(), TYPES.level("Station"));
  }

  @Test
  void typesAreKnownByNameAndId() {
    assertTrue(TYPES.called("县级市").contains("kind/county-level-city"));
    assertTrue(TYPES.called("Railway Station").contains("Station"));
    assertEquals(Set.of("kind/county", "County"), TYPES.called("county"));
    assertEquals(Set.of(), TYPES.called("zeppelin"));
    assertEquals(Set.of(), TYPES.called("…"));
  }

  @Test
  void slugsOfLookupLeadToTypes() {
    assertEquals("BorderCrossing", TYPES.ofSlug("border-crossing").id());
    assertEquals("kind/town", TYPES.ofSlug("town").id());
  }
}
