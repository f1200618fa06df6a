package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.vocab.OWL2Datatype;

/**
 * The ontology is OWL 2 DL and free of contradictions, alone and with data. A case is a Turtle file
 * in {@code reasoning}; its first line says {@code # consistent} or {@code # inconsistent}.
 */
class OntologyReasoningTest {

  private static final Path CASES = Path.of("src/test/resources/landbridge/ontology/reasoning");

  private static final String ID = "https://w3id.org/landbridge/id/";

  private static final String LB = OntologyFiles.LB;

  private static final Model ONTOLOGY = OntologyFiles.read(OntologyFiles.owl());

  @Test
  void staysInOwlDl() {
    assertEquals(List.of(), new OwlReasoning(ONTOLOGY).violations());
  }

  @Test
  void landbridgeAndExternalSuffice() {
    Path folder = OntologyFiles.FOLDER;
    Model both =
        OntologyFiles.read(
            List.of(folder.resolve("landbridge.ttl"), folder.resolve("external.ttl")));
    assertEquals(List.of(), new OwlReasoning(both).violations());
  }

  @Test
  void isConsistent() {
    OwlReasoning owl = new OwlReasoning(ONTOLOGY);
    assertTrue(owl.consistent());
    assertEquals(List.of(), owl.unsatisfiable());
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsRightFromWrong(Path file) throws IOException {
    String verdict = Files.readAllLines(file).get(0).substring(2);
    Model both = ModelFactory.createDefaultModel().add(ONTOLOGY).add(OntologyFiles.read(file));
    String found = new OwlReasoning(both).consistent() ? "consistent" : "inconsistent";
    assertEquals(verdict, found, () -> "what HermiT says of " + file);
  }

  /** What follows from two statements, things by what stands after id/. */
  @ParameterizedTest
  @CsvSource({
    "inverse, a lb:partOf b, b lb:hasPart a",
    "inverse, a lb:hasPart b, b lb:partOf a",
    "closure, a lb:partOf b; b lb:partOf c, a lb:within c",
    "closure, station lb:locatedIn b; b lb:partOf c, station lb:within c",
    "symmetry, alashankou lb:opposite dostyk, dostyk lb:opposite alashankou",
    "symmetry, china lb:borders kazakhstan, kazakhstan lb:borders china",
    "inverse, station lb:serves town, town lb:servedBy station",
    "direction, figure lb:from kazakhstan, figure lb:direction kazakhstan",
    "direction, figure lb:to china, figure lb:direction china"
  })
  void drawsConclusions(String why, String given, String follows) {
    Model data = ModelFactory.createDefaultModel().add(ONTOLOGY);
    for (String statement : given.split("; ")) {
      String[] words = statement.split(" ");
      data.createResource(ID + words[0])
          .addProperty(
              data.createProperty(LB + words[1].substring("lb:".length())),
              data.createResource(ID + words[2]));
    }
    String[] words = follows.split(" ");
    assertTrue(
        new OwlReasoning(data)
            .entails(ID + words[0], LB + words[1].substring("lb:".length()), ID + words[2]),
        () -> why + ": " + follows);
  }

  /** All of the committed release but its meta layer, which is not about the world. */
  @Test
  void isConsistentWithTheRelease() {
    Optional<Path> release = ReleaseFiles.current();
    Assumptions.assumeTrue(release.isPresent(), "no release in triples/ yet");
    Model data = ModelFactory.createDefaultModel();
    for (String layer : List.of("claims", "facts", "derived")) {
      RDFDataMgr.loadDataset(release.get().resolve(layer + ".nq").toString())
          .getUnionModel()
          .listStatements()
          .filterKeep(OntologyReasoningTest::isOwl)
          .forEach(data::add);
    }
    OwlReasoning owl = new OwlReasoning(ModelFactory.createDefaultModel().add(ONTOLOGY).add(data));
    assertEquals(List.of(), owl.violations());
    assertTrue(owl.consistent());
  }

  /**
   * OWL 2 DL reserves the rdf: vocabulary, of which only rdf:type is left, and knows neither dates
   * nor the datatypes of codes.
   */
  private static boolean isOwl(Statement s) {
    return (!s.getPredicate().getURI().startsWith(RDF.getURI())
            || s.getPredicate().equals(RDF.type))
        && (!s.getObject().isLiteral()
            || !s.getLanguage().isEmpty()
            || OWL2Datatype.isBuiltIn(IRI.create(s.getLiteral().getDatatypeURI())));
  }
}
