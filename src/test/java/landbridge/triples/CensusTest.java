package landbridge.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class CensusTest {

  private static final IRI CLAIM = Iris.curie("lb:Claim");

  private final Census census = new Census();

  private CensusTest count(String subject, IRI property, Value object) {
    census.count(
        Lines.of(Iris.RDF.createStatement(Iris.path(subject), property, object), Layer.CLAIMS));
    return this;
  }

  @Test
  void nothingHasNothing() {
    assertEquals(0, census.triples());
    assertEquals(0, census.subjects());
    assertEquals(Map.of(), census.classes());
    assertEquals(0, census.instances("lb:Claim"));
  }

  @Test
  void countsSubjectsThatBeginAlike() {
    count("id/a", RDF.TYPE, CLAIM)
        .count("id/a", RDF.OBJECT, Iris.path("id/b"))
        .count("id/ab", RDF.TYPE, CLAIM)
        .count("id/abc", RDF.TYPE, Iris.curie("lb:Name"));
    assertEquals(3, census.subjects());
    assertEquals(4, census.triples());
    assertEquals(2, census.instances("lb:Claim"));
    assertEquals(
        Map.of(CLAIM.stringValue(), 2L, Iris.curie("lb:Name").stringValue(), 1L), census.classes());
    assertEquals(
        Map.of(RDF.TYPE.stringValue(), 3L, RDF.OBJECT.stringValue(), 1L), census.properties());
  }

  /** A hole is a claim's missing object, not a quote or a code that reads like one. */
  @Test
  void countsHoles() {
    count("id/a", RDF.OBJECT, Iris.concept("missingInSource"))
        .count("id/b", RDF.OBJECT, Iris.concept("missingInSourceOfAnother"))
        .count("id/c", RDF.OBJECT, Iris.RDF.createLiteral("missingInSource"))
        .count("id/d", Iris.curie("lb:hole"), Iris.concept("missingInSource"));
    assertEquals(1, census.holes());
  }

  @Test
  void countsOutcomesAndExplanations() {
    count("id/a", Iris.curie("lb:outcome"), Iris.curie("outcome:fails"))
        .count("id/b", Iris.curie("lb:outcome"), Iris.curie("outcome:holds"))
        .count("id/c", RDF.OBJECT, Iris.curie("outcome:fails"))
        .count("id/d", Iris.curie("lb:explanation"), Iris.curie("explanation:rounding"))
        .count("id/e", Iris.curie("lb:explanation"), Iris.curie("explanation:rounding"));
    assertEquals(
        Map.of("outcome:fails", 1L, "outcome:holds", 1L, "explanation:rounding", 2L),
        census.findings());
  }

  /** Blanks in literals do not shift the parts of a line. */
  @Test
  void readsPartsAtTheirPlace() {
    census.count(
        "<urn:s> <urn:p> \"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:c>\" <urn:g> ."
            .getBytes(StandardCharsets.UTF_8));
    assertEquals(Map.of("urn:p", 1L), census.properties());
    assertEquals(Map.of(), census.classes());
  }
}
