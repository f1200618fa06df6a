package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import landbridge.source.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a {@code catalog.ttl} beside the documents is published or told apart. */
class CatalogueTest {

  private static final String HEAD =
      "@prefix doc: <https://w3id.org/landbridge/doc/> .\n"
          + "@prefix dcterms: <http://purl.org/dc/terms/> .\n";

  private static String described(String turtle) {
    var documents = new TreeMap<>(java.util.Map.of("khorgos", "0".repeat(64)));
    return new Description().catalogue(HEAD + turtle, documents).nTriples();
  }

  @Test
  void onlyDocumentsOfTheBuildAreDescribed() {
    String said =
        described(
            "doc:khorgos dcterms:title \"Khorgos\"@en . doc:bole dcterms:title \"Bole\"@en .");
    assertTrue(said.contains("<https://w3id.org/landbridge/doc/khorgos>"), said);
    assertFalse(said.contains("bole"), said);
  }

  /** A relative address means the same on every machine. */
  @Test
  void relativeAddressesAreOurs() {
    String said = described("doc:khorgos dcterms:relation <other.html> .");
    assertTrue(said.contains("<https://w3id.org/landbridge/other.html>"), said);
  }

  @ParameterizedTest
  @CsvSource({
    "doc:khorgos dcterms:title, catalog.ttl is no Turtle",
    "nowhere:khorgos dcterms:title \"x\" ., nowhere",
    "doc:khorgos dcterms:date \"soon\"^^<http://www.w3.org/2001/XMLSchema#date> ., soon",
    "doc:khorgos dcterms:relation <a b> ., catalog.ttl is no Turtle",
    "doc:khorgos dcterms:source [ dcterms:title \"x\" ] ., give it an IRI",
    "doc:khorgos dcterms:source ( 1 2 ) ., give it an IRI"
  })
  void whatCannotBePublishedIsNamed(String turtle, String message) {
    Failure failure = assertThrows(Failure.class, () -> described(turtle));
    assertEquals(Failure.DATA, failure.exitCode());
    assertTrue(failure.getMessage().contains(message), failure.getMessage());
    assertEquals(List.of(), failure.getMessage().lines().skip(1).toList());
  }
}
