package landbridge.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import landbridge.Seed;
import landbridge.names.RandomStrings;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is looked up as it stands, quickly, and never as a query language. */
class AnyTextTest {

  private static final Lookup LOOKUP = MadeUp.lookup();
  private static final Duration SOON = Duration.ofSeconds(2);

  @AfterAll
  static void close() {
    LOOKUP.close();
  }

  static Stream<String> hostile() {
    return Stream.of(
        "",
        " ",
        "\u0000",
        "Altyn\u0000",
        "\uD800",
        "\uDC00Altyn\uD800",
        "\u202EnytlA",
        "\u2066Altyn\u2069",
        "x".repeat(1 << 20),
        "霍".repeat(1 << 20),
        "a" + "\u0301".repeat(5000),
        "\u0301".repeat(5000),
        "Altyn AND NOT (Altyn OR *:*)~2^3 [a TO z] \"",
        "/.*(a+)+$/",
        "(((((((((((",
        "*",
        "?",
        "~1",
        "\\",
        "name:Altyn",
        "+-&&||!(){}[]^\"~*?:\\/",
        "ﷺ".repeat(300),
        "id/" + "x".repeat(900),
        "https://w3id.org/landbridge/id/altyn>; DROP",
        "1".repeat(64),
        "Ａｌｔｙｎ",
        "\uDBFF\uDFFF\uDBFF\uDFFE\uFFFF\uFFFE",
        "𠀀𠀁𠀂𠀃𠀄");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isSafe(String text) {
    for (boolean prefix : List.of(true, false)) {
      LookupOptions options = LookupOptions.DEFAULT.withPrefix(prefix);
      List<Candidate> found = assertTimeout(SOON, () -> LOOKUP.find(text, options));
      assertNotNull(JSON.parse(LookupJson.line(text, found)).get("candidates"));
      assertNotNull(LookupTable.of(text, found));
    }
  }

  @Test
  void hostileOptionsAreSafe() {
    for (String text : hostile().toList()) {
      LookupOptions options =
          LookupOptions.DEFAULT.withLanguages(List.of(text)).withKinds(List.of(text, "town"));
      assertTimeout(SOON, () -> LOOKUP.find("Tavan", options));
      assertTimeout(SOON, () -> LOOKUP.find("Tavan", LookupOptions.DEFAULT.withWithin(text)));
    }
  }

  @Test
  void randomTextsAreSafe() {
    for (String text : RandomStrings.some(Seed.of("texts to look up"), 500).toList()) {
      LookupOptions options = LookupOptions.DEFAULT.withPrefix(text.length() % 3 == 0);
      for (Candidate candidate : LOOKUP.find(text, options)) {
        assertTrue(candidate.score() >= 30 && candidate.score() <= 100, candidate::toString);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Altyn\u200B", "\u202AAltyn\u202C", " Altyn\t", "Ａｌｔｙｎ", "Al-tyn"})
  void whatIsNotSeenDoesNotCount(String text) {
    assertEquals(MadeUp.iri("altyn"), LOOKUP.find(text, LookupOptions.DEFAULT).get(0).iri());
  }

  @Test
  void manyMayAskAtOnce() throws Exception {
    List<String> texts = List.of("Tavan", "Жаркнет", "Druzhba", "Karagaq", "塔万", "nothing such");
    List<List<Candidate>> alone =
        texts.stream().map(text -> LOOKUP.find(text, LookupOptions.DEFAULT)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Boolean>> same = new ArrayList<>();
      for (int round = 0; round < 400; round++) {
        int at = round % texts.size();
        same.add(
            threads.submit(
                () -> LOOKUP.find(texts.get(at), LookupOptions.DEFAULT).equals(alone.get(at))));
      }
      for (Future<Boolean> one : same) {
        assertTrue(one.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
