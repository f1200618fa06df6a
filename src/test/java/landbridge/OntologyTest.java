package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ontology files as RDF: two parsers agree, nothing is blank, nothing is said twice. */
class OntologyTest {

  static List<Path> files() {
    return OntologyFiles.all();
  }

  static List<Path> published() {
    return OntologyFiles.all().stream()
        .filter(file -> !OntologyFiles.shapes().contains(file))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void parsersReadTheSameGraph(Path file) {
    StringWriter seenByRdf4j = new StringWriter();
    Rio.write(OntologyFiles.readByRdf4j(file), seenByRdf4j, RDFFormat.NTRIPLES);
    Model again = ModelFactory.createDefaultModel();
    RDFParser.create()
        .source(new StringReader(seenByRdf4j.toString()))
        .lang(Lang.NTRIPLES)
        .parse(again);
    assertTrue(OntologyFiles.read(file).isIsomorphicWith(again), () -> file + " differs");
  }

  /** Shapes have blank nodes for their lists; what the meta graph shows as it stands has none. */
  @ParameterizedTest
  @MethodSource("published")
  void hasNoBlankNodes(Path file) {
    OntologyFiles.read(file)
        .listStatements()
        .forEach(
            s ->
                assertFalse(
                    s.getSubject().isAnon() || s.getObject().isAnon(), () -> file + ": " + s));
  }

  @Test
  void namesItsVersion() {
    Resource ontology =
        OntologyFiles.read(OntologyFiles.FOLDER.resolve("landbridge.ttl"))
            .getResource("https://w3id.org/landbridge/ontology");
    assertEquals("0.1.0", ontology.getProperty(OWL.versionInfo).getString());
    assertTrue(ontology.hasProperty(RDF.type, OWL.Ontology));
  }

  @Test
  void onlyOneFileIsTheOntology() {
    assertEquals(
        1,
        OntologyFiles.read(OntologyFiles.all())
            .listSubjectsWithProperty(RDF.type, OWL.Ontology)
            .toList()
            .size());
  }

  /** A label is a tagged text, and a term has one for each tag. */
  @Test
  void labelsOncePerLanguage() {
    Set<String> seen = new TreeSet<>();
    OntologyFiles.read(OntologyFiles.all())
        .listStatements(null, RDFS.label, (String) null)
        .forEach(
            s -> {
              Literal label = s.getLiteral();
              assertFalse(label.getLanguage().isEmpty(), () -> "no language: " + s);
              assertTrue(seen.add(s.getSubject() + "@" + label.getLanguage()), () -> "twice: " + s);
            });
  }

  /** Properties with one true value at a time, so that two values are rivals (lb:singleValued). */
  @Test
  void marksWhatHasRivals() {
    Model ontology = OntologyFiles.read(OntologyFiles.FOLDER.resolve("landbridge.ttl"));
    assertEquals(
        "areaKm2 builtUpAreaKm2 closed date divisionKind earliest elevationM floatingPopulation"
            + " injured killed kmPost latest lengthKm opened permanentPopulation platforms"
            + " population populationDensityPerKm2 trackGaugeMm",
        ontology
            .listSubjectsWithProperty(ontology.createProperty(OntologyFiles.LB + "singleValued"))
            .mapWith(Resource::getLocalName)
            .toList()
            .stream()
            .sorted()
            .collect(Collectors.joining(" ")));
  }
}
