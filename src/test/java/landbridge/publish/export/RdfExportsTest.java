package landbridge.publish.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.names.ResourceTable;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formats that are RDF say what the graph says, to every parser. */
final class RdfExportsTest {

  /** JSON-LD says only what the graph says, and nearly all of it. */
  @ParameterizedTest
  @MethodSource("landbridge.publish.export.Sample#all")
  void jsonLdSaysWhatTheGraphSays(Sample sample) {
    DatasetGraph graphs = sample.graphs();
    Graph said = GraphFactory.createDefaultGraph();
    RDFParser.fromString(sample.in("json-ld"), Lang.JSONLD)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
        .parse(said);
    List<Triple> made = said.stream().filter(t -> !graphs.getDefaultGraph().contains(t)).toList();
    assertEquals(List.of(), made);
    Export export = Given.export("json-ld");
    for (Triple carried : LossSurvey.carried(export, graphs)) {
      boolean isThere =
          said.contains(carried)
              || carried.getPredicate().getURI().endsWith("#type")
              || carried.getPredicate().getURI().endsWith("#code")
                  && said.contains(null, null, carried.getObject())
              || isNameElsewhere(said, carried);
      assertTrue(isThere, () -> "neither said nor lost: " + carried);
    }
  }

  private static boolean isNameElsewhere(Graph said, Triple carried) {
    return carried.getObject().isLiteral()
        && said.contains(carried.getSubject(), null, carried.getObject());
  }

  @ParameterizedTest
  @MethodSource("landbridge.publish.export.Sample#all")
  void bothParsersReadTheEraView(Sample sample) throws IOException {
    String turtle = sample.in("era");
    Graph byJena = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
        .parse(byJena);
    Model byRdf4j = Rio.parse(new StringReader(turtle), RDFFormat.TURTLE);
    assertEquals(byJena.size(), byRdf4j.size());
  }

  /** One name an operational point, as the property is functional; both ends of a section. */
  @Test
  void eraViewKeepsToItsVocabulary() {
    Graph era = GraphFactory.createDefaultGraph();
    RDFParser.fromString(Sample.of("railway").in("era"), Lang.TURTLE).parse(era);
    String name = "http://data.europa.eu/949/";
    Set<String> terms = new TreeSet<>();
    era.stream()
        .flatMap(t -> Stream.of(t.getPredicate(), t.getObject()))
        .filter(node -> node.isURI() && node.getURI().startsWith(name))
        .forEach(node -> terms.add(node.getURI().substring(name.length())));
    assertEquals(
        new TreeSet<>(
            List.of(
                "LinearPositioningSystem",
                "OperationalPoint",
                "SectionOfLine",
                "inCountry",
                "lengthOfSectionOfLine",
                "opEnd",
                "opName",
                "opStart")),
        terms);
  }

  @Test
  void keysOfJsonLdAreInItsContext() {
    JsonObject context = JSON.parse(Sample.SHIPPED.in("json-ld")).getObj("@context");
    for (var row : ResourceTable.read(Exports.class, "json-ld/keys.tsv")) {
      String property = row.get("property");
      String key = row.get("key");
      assertTrue(
          context.hasKey(key) || property.equals("lb:" + key), key + " is not in the context");
    }
  }

  /**
   * A concept that is called as some property is must be told apart from it, in its own context.
   */
  @Test
  void conceptsAreNotTakenForProperties() {
    JsonObject context = JSON.parse(Sample.SHIPPED.in("json-ld")).getObj("@context");
    int told = 0;
    for (String key : context.keySet()) {
      if (context.get(key).isObject() && context.getObj(key).hasKey("@context")) {
        JsonObject scoped = context.getObj(key).getObj("@context");
        String names = scoped.getString("@vocab");
        for (Node concept :
            Sample.SHIPPED.graphs().getDefaultGraph().find().mapWith(Triple::getSubject).toSet()) {
          String name = concept.getURI().replace(names, "");
          if (concept.getURI().startsWith(names) && context.hasKey(name)) {
            told++;
            boolean isProperty = concept.getURI().matches(".*#[A-Za-z0-9]+");
            assertTrue(isProperty || scoped.hasKey(name), concept.getURI());
          }
        }
      }
    }
    assertTrue(told > 0, "no concept is called as a property is: the test tests nothing");
  }
}
