package landbridge.serve.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import landbridge.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One beginning of IRIs in the place of another: {@code https://a.org/b/} and {@code http://c/}.
 */
class RebaseTest {

  private static final Rebase OUT = new Rebase("https://a.org/b/", "http://c/", "ontology");
  private static final Rebase IN = new Rebase("http://c/", "https://a.org/b/", "");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "<https://a.org/b/id/x>, <http://c/id/x>",
        "https://a.org/b/, http://c/",
        "<https://a.org/b/id/x> <https://a.org/b/id/y>, <http://c/id/x> <http://c/id/y>",
        "https://a.org/b/https://a.org/b/, http://c/http://c/",
        "hhttps://a.org/b/id, hhttp://c/id",
        "<https://a.org/bb/id>, <https://a.org/bb/id>",
        "<https://a.org/b>, <https://a.org/b>",
        "https://a.org/, https://a.org/",
        "https://a.org/b, https://a.org/b",
        "<https://a.org/b/ontology#X>, <https://a.org/b/ontology#X>",
        "<https://a.org/b/ontology>, <https://a.org/b/ontology>",
        "https://a.org/b/ontology, https://a.org/b/ontology",
        "<https://a.org/b/ontology/node/1>, <https://a.org/b/ontology/node/1>",
        "<https://a.org/b/ontology.ttl>, <http://c/ontology.ttl>",
        "<https://a.org/b/ontologyX>, <http://c/ontologyX>",
        "<https://a.org/b/ontolog>, <http://c/ontolog>",
        "?q=https%3A%2F%2Fa.org%2Fb%2Fid, ?q=http%3A%2F%2Fc%2Fid",
        "?q=https%3a//a.org/b/id, ?q=http%3A%2F%2Fc%2Fid",
        "?q=https%3A%2F%2Fa.org%2Fb%2Fontology%23X, ?q=https%3A%2F%2Fa.org%2Fb%2Fontology%23X",
        "?q=https%3, ?q=https%3",
        "https:\\/\\/a.org\\/b\\/id, http://c/id",
        "https:\\n\\/a.org, https:\\n\\/a.org",
        "霍尔果斯 https://a.org/b/x, 霍尔果斯 http://c/x",
      })
  void goesOut(String text, String mapped) throws IOException {
    assertEquals(mapped, OUT.of(text));
    for (int size = 1; size < 20; size++) {
      assertEquals(mapped, written(text, size), "in pieces of " + size);
    }
  }

  @Test
  void comesBack() throws IOException {
    String text = "SELECT * { <http://c/id/x> ?p <http://c/ontology#Y> }";
    String mapped = "SELECT * { <https://a.org/b/id/x> ?p <https://a.org/b/ontology#Y> }";
    assertEquals(mapped, IN.of(text));
    try (InputStream in =
        IN.outOf(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      assertEquals(mapped, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void piecesDoNotMatter() throws IOException {
    Random random = new Random(Seed.of("rebased text in pieces"));
    List<String> parts =
        List.of(
            "https://a.org/b/", "https%3A//a.org", "/b/", "ontology", "#", "h", "\\/", "%2", "ئ");
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      assertEquals(OUT.of(text.toString()), written(text.toString(), 1 + random.nextInt(30)));
    }
  }

  @Test
  void leavesOtherBytesAlone() throws IOException {
    byte[] bytes = new byte[100_000];
    new Random(Seed.of("bytes that are no text")).nextBytes(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream mapping = OUT.into(out)) {
      mapping.write(bytes);
    }
    assertArrayEquals(bytes, out.toByteArray());
    assertArrayEquals(bytes, IN.outOf(new ByteArrayInputStream(bytes)).readAllBytes());
  }

  private static String written(String text, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (OutputStream mapping = OUT.into(out)) {
      for (int i = 0; i < bytes.length; i += size) {
        mapping.write(bytes, i, Math.min(size, bytes.length - i));
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
