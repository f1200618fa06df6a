package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import landbridge.source.Failure;
import landbridge.triples.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not be published is a violation, what documents say wrong a warning. */
class ValidationTest {

  private static final String LB = "https://w3id.org/landbridge/ontology#";
  private static final String ID = "https://w3id.org/landbridge/id/";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

  @TempDir private Path folder;

  private static String quad(String subject, String property, String object) {
    return "<" + subject + "> <" + property + "> " + object + " <https://example.org/g> .\n";
  }

  private static String bare(String claim) {
    return quad("https://w3id.org/landbridge/claim/" + claim, TYPE, "<" + LB + "Claim>");
  }

  private Validation validate(Map<Layer, String> quads, int batch) throws IOException {
    for (Map.Entry<Layer, String> layer : quads.entrySet()) {
      Files.writeString(folder.resolve(layer.getKey().id() + ".nq"), layer.getValue());
    }
    return Validation.of(
        layer -> quads.containsKey(layer) ? List.of(folder.resolve(layer.id() + ".nq")) : List.of(),
        batch);
  }

  @Test
  void nothingConforms() throws IOException {
    Validation validation = validate(Map.of(), 10);
    assertEquals(List.of(), validation.violations());
    assertEquals(List.of(), validation.warnings());
  }

  @Test
  void shippedDocumentsConform() {
    assertEquals(List.of(), Validation.of(Published.release()::quads).violations());
  }

  @Test
  void claimWithoutPartsIsAViolation() throws IOException {
    Validation validation = validate(Map.of(Layer.CLAIMS, bare("1")), 10);
    assertTrue(
        validation.violations().stream()
            .anyMatch(
                line ->
                    line.startsWith("https://w3id.org/landbridge/claim/1 ")
                        && line.contains("A claim has exactly one rdf:subject")),
        () -> String.join("\n", validation.violations()));
  }

  /** Batches of the claims layer end between subjects and find together what one finds. */
  @Test
  void batchesFindTheSame() throws IOException {
    StringBuilder claims = new StringBuilder();
    for (int i = 100; i < 110; i++) {
      claims.append(bare("" + i));
      for (int object = 0; object < 3; object++) {
        claims.append(
            quad(
                "https://w3id.org/landbridge/claim/" + i,
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#object",
                "\"" + object + "\""));
      }
    }
    Map<Layer, String> layers = Map.of(Layer.CLAIMS, claims.toString());
    TreeSet<String> whole = new TreeSet<>(validate(layers, 1000).violations());
    assertTrue(whole.stream().anyMatch(line -> line.contains("exactly one rdf:object")));
    for (int batch : List.of(1, 2, 7, 40)) {
      assertEquals(whole, new TreeSet<>(validate(layers, batch).violations()), "of " + batch);
    }
  }

  @Test
  void whatDocumentsSayWrongIsAWarning() throws IOException {
    String division =
        quad(ID + "a", TYPE, "<" + LB + "County>")
            + quad(ID + "a", TYPE, "<" + LB + "Township>")
            + quad(ID + "a", LABEL, "\"A\"@en");
    Validation validation = validate(Map.of(Layer.FACTS, division), 10);
    assertEquals(List.of(), validation.violations());
    assertTrue(
        validation.warnings().stream().allMatch(line -> line.contains("A division has one level")),
        () -> String.join("\n", validation.warnings()));
    assertEquals(1, new TreeSet<>(validation.warnings()).size());
  }

  /** Layers are looked at together: a label in one serves a thing of another. */
  @Test
  void layersAreOneGraph() throws IOException {
    String type = quad(ID + "a", TYPE, "<" + LB + "Station>");
    assertEquals(
        1, validate(Map.of(Layer.DERIVED, type), 10).violations().size(), "without a label");
    assertEquals(
        List.of(),
        validate(Map.of(Layer.DERIVED, type, Layer.FACTS, quad(ID + "a", LABEL, "\"A\"@en")), 10)
            .violations());
  }

  /** A graph that does not conform is not published, and the last release stands. */
  @Test
  void onlyAConformingGraphIsPublished() throws IOException {
    Path releases = Published.copy(folder.resolve("releases"));
    Path documents = Folders.copyOfDocuments(folder.resolve("documents"));
    Files.writeString(
        documents.resolve("catalog.ttl"),
        "<https://w3id.org/landbridge/doc/khorgos> <" + LB + "sha256> \"another\" .");
    Corpus corpus = Corpus.of(List.of(documents.toString()));
    Failure failure = assertThrows(Failure.class, () -> Folders.build(corpus, releases));
    assertEquals(Failure.DATA, failure.exitCode());
    assertTrue(
        failure.getMessage().contains("A document has exactly one lb:sha256"),
        failure.getMessage());
    Release stands = Release.current(releases).orElseThrow();
    stands.check();
    assertEquals(Published.release().id(), stands.id());
    assertEquals(Folders.names(Published.releases()), Folders.names(releases));
  }
}
