package landbridge.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.Graphs;
import landbridge.extract.Value;
import landbridge.resolve.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A layer's files are the same whatever the order, the batches, the memory and the threads. */
class LayerWriterTest {

  private static final long ANY = Long.MAX_VALUE;

  @TempDir private Path scratch;
  @TempDir private Path folder;

  @BeforeEach
  void isClean() throws IOException {
    assertEquals(List.of(), names(folder));
  }

  private LayerWriter writer(Layer layer, long large, long bufferBytes) {
    return new LayerWriter(layer, large, new SortedLines(scratch, bufferBytes));
  }

  private Census write(Layer layer, long large, long bufferBytes, List<Statement> statements)
      throws IOException {
    try (LayerWriter writer = writer(layer, large, bufferBytes)) {
      writer.add(statements);
      return writer.write(folder);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8);
  }

  @Test
  void sameBytesInAnyWay() throws IOException {
    long seed = 5;
    List<Statement> statements = new ArrayList<>(Sample.statements(200));
    statements.addAll(statements.subList(0, 50));
    write(Layer.CLAIMS, ANY, 1 << 20, statements);
    byte[] expected = Files.readAllBytes(folder.resolve("claims.nq"));
    Random random = new Random(seed);
    for (long bufferBytes : new long[] {0, 10_000}) {
      Collections.shuffle(statements, random);
      try (LayerWriter writer = writer(Layer.CLAIMS, ANY, bufferBytes)) {
        statements.parallelStream().forEach(statement -> add(writer, statement));
        writer.write(folder);
      }
      assertTrue(
          Arrays.equals(expected, Files.readAllBytes(folder.resolve("claims.nq"))),
          "buffer of " + bufferBytes + ", seed " + seed);
    }
    assertEquals(List.of(), names(scratch), "temporary files left");
  }

  private static void add(LayerWriter writer, Statement statement) {
    try {
      writer.add(List.of(statement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shards are named with digits of ASCII wherever the machine stands. */
  @ParameterizedTest
  @ValueSource(strings = {"en-US", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "tr-TR"})
  void largeLayersAreSharded(String locale) throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(locale));
    try {
      write(Layer.CLAIMS, 100, 1 << 20, Sample.statements(100));
    } finally {
      Locale.setDefault(before);
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < LayerWriter.SHARDS; i++) {
      expected.add("claims-" + (i < 10 ? "0" : "") + i + ".nq");
    }
    assertEquals(expected, names(folder));
  }

  @Test
  void shardsHoldWhatOneFileHolds() throws IOException {
    List<Statement> statements = Sample.statements(100);
    Census whole = write(Layer.CLAIMS, ANY, 1 << 20, statements);
    List<String> lines = lines("claims.nq");
    Files.delete(folder.resolve("claims.nq"));
    Census sharded = write(Layer.CLAIMS, 100, 10_000, statements);
    TreeSet<byte[]> merged = new TreeSet<>(Arrays::compareUnsigned);
    Map<String, String> places = new HashMap<>();
    for (String shard : names(folder)) {
      List<String> part = lines(shard);
      assertTrue(part.size() > 1, "nothing in " + shard);
      part.forEach(line -> merged.add(line.getBytes(StandardCharsets.UTF_8)));
      for (String line : part) {
        String subject = line.substring(0, line.indexOf(' '));
        assertEquals(shard, places.computeIfAbsent(subject, s -> shard), subject);
      }
    }
    assertEquals(
        lines, merged.stream().map(line -> new String(line, StandardCharsets.UTF_8)).toList());
    assertEquals(whole.triples(), sharded.triples());
    assertEquals(whole.subjects(), sharded.subjects());
    assertEquals(whole.classes(), sharded.classes());
  }

  /** The place of a subject was worked out by another program and never changes. */
  @ParameterizedTest
  @CsvSource({
    "https://w3id.org/landbridge/id/alashankou, claims-10.nq",
    "https://w3id.org/landbridge/id/khorgos, claims-04.nq",
    "https://w3id.org/landbridge/claim/000000000000000000000000, claims-14.nq",
    "'https://w3id.org/landbridge/doc/khorgos#char=1,2', claims-10.nq"
  })
  void shardOfASubjectIsFixed(String subject, String shard) throws IOException {
    try (LayerWriter writer = writer(Layer.CLAIMS, 0, 1 << 20)) {
      writer.addNTriples("<" + subject + "> <urn:p> <urn:o> .\n");
      writer.write(folder);
    }
    assertEquals(1, lines(shard).size());
  }

  @Test
  void oneClaimHasAllItsEvidence() throws IOException {
    Value people = new Value.Literal("11097", "xsd:integer");
    Census census =
        write(
            Layer.CLAIMS,
            ANY,
            1 << 20,
            List.of(
                Sample.statement("a", "lb:population", people, 1, true),
                Sample.statement("a", "lb:population", people, 7, true),
                Sample.statement("a", "lb:population", people, 7, true)));
    assertEquals(1, census.instances("lb:Claim"));
    assertEquals(2, census.instances("lb:Evidence"));
    assertEquals(2, census.properties().get("http://www.w3.org/ns/prov#wasDerivedFrom").intValue());
  }

  @Test
  void factsAreWhatIsShown() throws IOException {
    write(
        Layer.FACTS,
        ANY,
        1 << 20,
        List.of(
            Sample.statement("a", "lb:population", new Value.Literal("1", "xsd:integer"), 1, true),
            Sample.statement("a", "lb:population", new Value.Literal("2", "xsd:integer"), 2, false),
            Sample.statement("a", "lb:areaKm2", new Value.Missing(null), 3, false)));
    assertEquals(
        List.of(
            "<https://w3id.org/landbridge/id/a> <https://w3id.org/landbridge/ontology#population>"
                + " \"1\"^^<http://www.w3.org/2001/XMLSchema#integer>"
                + " <https://w3id.org/landbridge/graph/facts> ."),
        lines("facts.nq"));
  }

  @Test
  void everyKindOfValueIsRead() throws IOException {
    write(
        Layer.CLAIMS,
        ANY,
        1 << 20,
        List.of(
            Sample.statement("a", "lb:code", new Value.Code("gbt10114", "652702001"), 1, true),
            Sample.statement("a", "lb:divisionKind", new Value.Concept("kind/town"), 2, true),
            Sample.statement("a", "lb:areaKm2", new Value.Literal("12.0", "xsd:decimal"), 3, true),
            Sample.statement("a", "skos:prefLabel", new Value.Missing("mn-Mong"), 4, false),
            Sample.statement("a", "lb:note", Value.string("\"\\\n\t🚂"), 5, true)));
    Path turtle = ReadableTurtle.write(folder.resolve("claims.nq"));
    assertEquals(
        "",
        Graphs.difference(
            Graphs.withoutGraph(Graphs.byBoth(folder.resolve("claims.nq"))),
            Graphs.byBoth(turtle)));
  }

  @ParameterizedTest
  @CsvSource({
    "'_:b <urn:p> <urn:o> .', blank node",
    "'<urn:s> <urn:p> _:b .', blank node",
    "'<urn:s> <urn:p> \"open .', ''",
    "'no triples at all', ''"
  })
  void refusesWhatIsNoPublishable(String text, String message) throws IOException {
    try (LayerWriter writer = writer(Layer.META, ANY, 1 << 20)) {
      IOException failure = assertThrows(IOException.class, () -> writer.addNTriples(text));
      assertTrue(failure.getMessage().contains(message), failure.getMessage());
    }
  }

  @Test
  void emptyLayerIsAnEmptyFile() throws IOException {
    assertEquals(0, write(Layer.DERIVED, ANY, 1 << 20, List.of()).triples());
    assertEquals(0, Files.size(folder.resolve("derived.nq")));
    assertEquals(
        Graphs.byBoth(folder.resolve("derived.nq")),
        Graphs.byBoth(ReadableTurtle.write(folder.resolve("derived.nq"))));
  }
}
