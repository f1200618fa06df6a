package landbridge.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import landbridge.Graphs;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement is one line, always the same, and two parsers read from it what was written. */
class LinesTest {

  @TempDir private Path folder;

  private static Statement saying(Value object) {
    return Iris.RDF.createStatement(Iris.path("id/x"), Iris.curie("lb:note"), object);
  }

  private static String line(Value object) {
    return new String(Lines.of(saying(object), Layer.CLAIMS), StandardCharsets.UTF_8);
  }

  /** The object as it is written, by Java's escapes of the text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain            | \"plain\"",
        "阿拉山口          | \"阿拉山口\"",
        "ئالاتاۋ          | \"ئالاتاۋ\"",
        "🚂               | \"🚂\"",
        "say \"so\"       | \"say \\\"so\\\"\"",
        "back\\\\slash    | \"back\\\\slash\"",
        "two\\nlines      | \"two\\nlines\"",
        "of\\r\\nWindows  | \"of\\r\\nWindows\"",
        "a\\ttab          | \"a\\ttab\"",
        "it's             | \"it's\"",
        "<b>&amp;         | \"<b>&amp;\""
      })
  void escapesWhatMust(String text, String written) {
    assertEquals(
        "<https://w3id.org/landbridge/id/x> <https://w3id.org/landbridge/ontology#note> "
            + written
            + " <https://w3id.org/landbridge/graph/claims> .",
        line(Iris.RDF.createLiteral(text.translateEscapes())));
  }

  @Test
  void datatypesAndTagsAreKept() {
    assertEquals(
        "\"11097\"^^<http://www.w3.org/2001/XMLSchema#integer>",
        object(Iris.RDF.createLiteral("11097", Iris.curie("xsd:integer"))));
    assertEquals(
        "\"007\"^^<http://www.w3.org/2001/XMLSchema#integer>",
        object(Iris.RDF.createLiteral("007", Iris.curie("xsd:integer"))));
    assertEquals("\"阿\"@zh-Hans", object(Iris.RDF.createLiteral("阿", "zh-Hans")));
    assertEquals(
        "\"a\"@ug-Latn-t-ug-arab-m0-bgn",
        object(Iris.RDF.createLiteral("a", "ug-Latn-t-ug-arab-m0-bgn")));
    assertEquals("\"s\"", object(Iris.RDF.createLiteral("s", Iris.curie("xsd:string"))));
  }

  private static String object(Value value) {
    String line = line(value);
    return line.substring(line.indexOf('"'), line.indexOf(" <https://w3id.org/landbridge/graph/"));
  }

  /** Every control, and what editors, shells and old parsers stumble over; no non-characters. */
  @Test
  void everyCharacterComesBack() throws IOException {
    List<Literal> literals =
        IntStream.concat(
                IntStream.rangeClosed(0, 0x2FF),
                IntStream.of(
                    0x85, 0x200E, 0x200F, 0x2028, 0x2029, 0x202E, 0xD7FF, 0xE000, 0xFB1D, 0xFDFA,
                    0xFEFF, 0xFFFC, 0xFFFD, 0x10000, 0x1F682, 0x2A6D6, 0xE0001, 0x10FFFD))
            .mapToObj(c -> Iris.RDF.createLiteral("a" + Character.toString(c) + "b"))
            .toList();
    assertCameBack(literals);
  }

  @Test
  void randomTextsComeBack() throws IOException {
    long seed = 1109;
    Random random = new Random(seed);
    List<Literal> literals =
        IntStream.range(0, 500)
            .mapToObj(i -> Iris.RDF.createLiteral(text(random), i % 2 == 0 ? "ug-Arab" : "en"))
            .toList();
    assertCameBack(literals);
  }

  private static String text(Random random) {
    int[] drawn =
        IntStream.range(0, 1 + random.nextInt(30))
            .map(i -> random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x110000))
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .toArray();
    return new String(drawn, 0, drawn.length);
  }

  private void assertCameBack(List<Literal> literals) throws IOException {
    StringBuilder file = new StringBuilder();
    SortedSet<String> texts = new TreeSet<>();
    for (Literal literal : literals) {
      String line = line(literal);
      assertFalse(line.contains("\n") || line.contains("\r"), line);
      file.append(line).append('\n');
      texts.add(literal.getLabel());
    }
    Path quads = folder.resolve("lines.nq");
    Files.writeString(quads, file);
    SortedSet<String> read = new TreeSet<>();
    for (String quad : Graphs.byBoth(quads)) {
      read.add(quad.substring(quad.indexOf('"') + 1, quad.lastIndexOf("\"@")));
    }
    assertEquals(texts, read);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/plain",
    "https://example.org/阿拉山口",
    "https://example.org/%E9%98%BF",
    "https://example.org/a?b=c&d=(e)#char=1,2",
    "https://example.org/'quoted'",
    "urn:isbn:0451450523"
  })
  void addressesComeBack(String address) throws IOException {
    Path quads = folder.resolve("lines.nq");
    Files.writeString(quads, line(Iris.RDF.createIRI(address)) + "\n");
    String quad = Graphs.byBoth(quads).first();
    assertEquals("<" + address + ">", quad.split("\u0001")[2]);
  }
}
