package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import landbridge.triples.Layer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.update.UpdateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graph that was changed becomes a release as one that is built does. */
class RevisionTest {

  private static final String PREFIXES =
      "PREFIX id: <https://w3id.org/landbridge/id/> PREFIX lb: <https://w3id.org/landbridge/ontology#> "
          + "PREFIX g: <https://w3id.org/landbridge/graph/> "
          + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
          + "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ";

  @TempDir private Path folder;

  private Release first;
  private final DatasetGraph graphs = DatabaseMgr.createDatasetGraph();

  @BeforeEach
  void load() throws IOException {
    first = Release.current(Published.copy(folder.resolve("releases"))).orElseThrow();
    graphs.begin(TxnType.WRITE);
    for (Layer layer : Layer.values()) {
      first.read(layer, graphs::add);
    }
  }

  private Release revise(String update) throws IOException {
    Context context = org.apache.jena.query.ARQ.getContext().copy();
    context.set(TDB2.symUnionDefaultGraph, true);
    UpdateExecution.dataset(DatasetFactory.wrap(graphs))
        .context(context)
        .update(PREFIXES + update)
        .execute();
    try (Revision revision = Revision.begin(first, RevisionTest::stored)) {
      Release release = revision.write(graphs);
      revision.publish(release, "mira", Instant.EPOCH);
      return release;
    }
  }

  /** A literal as the database gives it back. */
  private static Node stored(Node literal) {
    NodeId inline = literal.isLiteral() ? NodeId.inline(literal) : null;
    return inline == null ? literal : NodeId.extract(inline);
  }

  private static Set<Quad> quads(Release release) {
    Set<Quad> quads = new HashSet<>();
    Stream.of(Layer.values())
        .forEach(layer -> release.read(layer, quad -> quads.add(stored(quad))));
    return quads;
  }

  private static Quad stored(Quad quad) {
    return Quad.create(
        quad.getGraph(), quad.getSubject(), quad.getPredicate(), stored(quad.getObject()));
  }

  private Set<Quad> quads() {
    Set<Quad> quads = new HashSet<>();
    graphs.find().forEachRemaining(quads::add);
    return quads;
  }

  @Test
  void unchangedGraphIsTheSameRelease() throws IOException {
    assertEquals(first.manifest(), revise("INSERT DATA {}").manifest());
  }

  @Test
  void graphIsWhatTheReleaseSays() throws IOException {
    Release next = revise("INSERT DATA { GRAPH g:facts { id:khorgos lb:partOf id:somewhere } }");
    assertNotEquals(first.id(), next.id());
    next.check();
    assertEquals(next.id(), Release.current(folder.resolve("releases")).orElseThrow().id());
    assertEquals(quads(next), quads());
  }

  /** What follows from what was added is inferred, and is in the graph then. */
  @Test
  void rulesInferAnew() throws IOException {
    Quad inferred =
        SSE.parseQuad(
            "(<https://w3id.org/landbridge/graph/derived> <https://w3id.org/landbridge/id/khorgos>"
                + " <https://w3id.org/landbridge/ontology#within>"
                + " <https://w3id.org/landbridge/id/somewhere>)");
    assertFalse(graphs.contains(inferred));
    revise("INSERT DATA { GRAPH g:facts { id:khorgos lb:partOf id:somewhere } }");
    assertTrue(graphs.contains(inferred));
  }

  @Test
  void historyTellsWhoMadeIt() throws IOException {
    Release next = revise("INSERT DATA { GRAPH g:meta { id:khorgos rdfs:seeAlso id:alashankou } }");
    List<History.Entry> entries = History.of(first.releases()).entries();
    assertEquals(List.of("", "mira"), entries.stream().map(History.Entry::author).toList());
    assertEquals(next.id(), entries.get(1).release());
    assertEquals(Instant.EPOCH, entries.get(1).published());
  }

  @Test
  void refusedOneLeavesTheFirst() throws IOException {
    Set<String> before = Folders.names(first.releases());
    Nonconformity refusal =
        assertThrows(
            Nonconformity.class,
            () -> revise("INSERT DATA { GRAPH g:claims { id:nothing a lb:Claim } }"));
    assertTrue(refusal.violations().get(0).contains("rdf:subject"), refusal.getMessage());
    assertFalse(refusal.report().isEmpty());
    assertEquals(before, new HashSet<>(Folders.names(first.releases())));
    assertEquals(first.id(), Release.current(first.releases()).orElseThrow().id());
  }

  @Test
  void nothingIsPublishedWithoutAName() {
    Nonconformity refusal =
        assertThrows(
            Nonconformity.class,
            () -> revise("INSERT DATA { GRAPH g:facts { [] rdfs:label 'nobody' } }"));
    assertTrue(refusal.getMessage().contains("blank node"), refusal.getMessage());
  }

  @Test
  void descriptionCountsAnew() throws IOException {
    Release next = revise("INSERT DATA { GRAPH g:facts { id:khorgos lb:partOf id:somewhere } }");
    String facts = Files.readString(next.folder().resolve("meta.nq"));
    assertTrue(
        facts.contains(
            "<https://w3id.org/landbridge/dataset/facts> <http://rdfs.org/ns/void#triples> \""
                + (first.manifest().summary().get("facts") + 1)
                + "\""));
  }
}
