package landbridge.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import landbridge.Graphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Turtle for people says to the letter what the N-Quads say, and is written as they are read. */
class ReadableTurtleTest {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  @TempDir private Path folder;

  private void assertSame(String quads) throws IOException {
    Path file = folder.resolve("claims.nq");
    Files.writeString(file, quads);
    SortedSet<String> read = Graphs.withoutGraph(Graphs.byBoth(file));
    Path turtle = ReadableTurtle.write(file);
    assertEquals("claims.ttl", turtle.getFileName().toString());
    assertEquals("", Graphs.difference(read, Graphs.byBoth(turtle)));
  }

  private static String saying(String object) {
    return "<https://example.org/s> <https://example.org/p> "
        + object
        + " <https://example.org/g> .\n";
  }

  /** Abbreviated numbers must keep their datatype and every digit. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"11097\"^^<%sinteger>",
        "\"-007\"^^<%sinteger>",
        "\"+5\"^^<%sinteger>",
        "\"\"^^<%sinteger>",
        "\"1204\"^^<%sdecimal>",
        "\"1204.0\"^^<%sdecimal>",
        "\"1204.\"^^<%sdecimal>",
        "\".5\"^^<%sdecimal>",
        "\"12.50\"^^<%sdecimal>",
        "\"1E3\"^^<%sdouble>",
        "\"1.0E3\"^^<%sdouble>",
        "\"1.5\"^^<%sdouble>",
        "\"INF\"^^<%sdouble>",
        "\"7\"^^<%snonNegativeInteger>",
        "\"true\"^^<%sboolean>",
        "\"1\"^^<%sboolean>",
        "\"TRUE\"^^<%sstring>",
        "\"2012-12\"^^<%sgYearMonth>",
        "\"0954\"^^<%sgYear>",
        "\"1990-09-12\"^^<%sdate>"
      })
  void literalsKeepTheirForm(String literal) throws IOException {
    Path file = folder.resolve("claims.nq");
    Files.writeString(file, saying(literal.formatted(XSD)));
    Path turtle = ReadableTurtle.write(file);
    assertEquals(
        Graphs.withoutGraph(Graphs.byRdf4j(file)), Graphs.byRdf4j(turtle), "RDF4J, " + literal);
    assertEquals(
        Graphs.withoutGraph(Graphs.byRdf4j(file)),
        Graphs.byJenaUnchecked(turtle),
        "Jena, " + literal);
  }

  @Test
  void textsKeepTheirCharacters() throws IOException {
    StringBuilder quads = new StringBuilder();
    List.of(
            "\"\"",
            "\"a \\\"\\\"\\\" quote\"",
            "\"ends in a quote\\\"\"",
            "\"ends in a backslash\\\\\"",
            "\"two\\nlines\"",
            "\"of\\r\\nWindows\"",
            "\"\\t\"",
            "\"\\u0001\\u007F\\u0085\\u2028\\uFEFF\"",
            "\"🚂 阿拉山口\"",
            "\"ئالاتاۋ\"@ug-Arab",
            "\"a\"@ug-Latn-t-ug-arab-m0-bgn",
            "\"1\"",
            "\"true\"",
            "\"<https://example.org/o>\"")
        .forEach(object -> quads.append(saying(object)));
    assertSame(quads.toString());
  }

  @Test
  void addressesKeepTheirForm() throws IOException {
    StringBuilder quads = new StringBuilder();
    List.of(
            "https://w3id.org/landbridge/doc/alashankou#char=1204,1213",
            "https://w3id.org/landbridge/id/xincheng-subdistrict.tacheng",
            "https://w3id.org/landbridge/id/61st-regiment-farm.khorgos",
            "https://w3id.org/landbridge/id/-",
            "https://w3id.org/landbridge/id/ends.",
            "https://w3id.org/landbridge/id/",
            "https://w3id.org/landbridge/ontology#kind/county-level-city",
            "https://w3id.org/landbridge/ontology#",
            "https://w3id.org/landbridge/dataset/claims/class/lb.Claim",
            "https://w3id.org/landbridge/id/阿拉山口",
            "https://w3id.org/landbridge/id/%E9%98%BF",
            "https://w3id.org/landbridge/id/a'b",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
            "urn:isbn:0451450523")
        .forEach(address -> quads.append(saying("<" + address + ">")));
    assertSame(quads.toString());
  }

  /**
   * Of a layer that is far larger than any buffer, no more than a few thousand triples are under
   * way between reading and writing.
   */
  @Test
  void writesWhileItReads() throws IOException {
    int things = 60_000;
    Generated in = new Generated(things);
    Behind out = new Behind(in);
    try (Writer buffered = new BufferedWriter(out)) {
      ReadableTurtle.write(in, buffered);
    }
    assertEquals(things, out.seen + 1, "all things are written");
    assertTrue(out.most < 5_000, "up to " + out.most + " things were held back");
  }

  /** N-Quads about thing after thing, made as they are read. */
  private static final class Generated extends InputStream {
    private final int things;
    private int thing = -1;
    private byte[] block = {};
    private int at;

    Generated(int things) {
      this.things = things;
    }

    @Override
    public int read() {
      if (at == block.length) {
        if (thing == things - 1) {
          return -1;
        }
        thing++;
        String subject = "<https://w3id.org/landbridge/id/thing-%d>".formatted(thing);
        block =
            (subject + " <urn:p> \"n\"@en <urn:g> .\n" + subject + " <urn:q> <urn:o> <urn:g> .\n")
                .getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      return block[at++];
    }
  }

  /** Sees how far the writer is behind the reader. */
  private static final class Behind extends Writer {
    private final Generated in;
    private int seen = -1;
    private int most;
    private String rest = "";

    Behind(Generated in) {
      this.in = in;
    }

    @Override
    public void write(char[] characters, int from, int length) {
      String text = rest + new String(characters, from, length);
      for (int at = text.indexOf("thing-"); at >= 0; at = text.indexOf("thing-", at + 1)) {
        seen++;
      }
      rest = text.substring(Math.max(0, text.length() - "thing".length()));
      most = Math.max(most, in.thing - seen);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
