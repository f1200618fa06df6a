package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import landbridge.publish.Published;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking names up on the command line. */
class LookupCommandTest {

  private static final Path RELEASES = Published.copied().folder().getParent();

  @Test
  void tableIsAligned() {
    Outcome outcome = run("", "Khorgos", "霍尔果斯");
    assertEquals(0, outcome.code(), outcome.err());
    List<String> lines = outcome.out().lines().toList();
    assertEquals("Khorgos:", lines.get(0));
    assertTrue(lines.get(1).startsWith("score  name"), lines.get(1));
    assertTrue(lines.get(2).startsWith("100.0  Khorgos"), lines.get(2));
    assertEquals(lines.get(1).indexOf("IRI"), lines.get(2).indexOf("https://w3id.org"));
    assertTrue(lines.contains("霍尔果斯:"), outcome::out);
  }

  @Test
  void jsonIsOneLineForEachText() {
    Outcome outcome = run("", "--json", "--limit", "1", "65 27 02 001", "nothing so called");
    assertEquals(0, outcome.code(), outcome.err());
    List<JsonObject> lines = outcome.out().lines().map(JSON::parse).toList();
    assertEquals(2, lines.size());
    assertEquals("65 27 02 001", lines.get(0).getString("query"));
    JsonObject place = first(lines.get(0), "candidates");
    assertEquals(
        "https://w3id.org/landbridge/id/alataw-subdistrict.alashankou", place.getString("id"));
    assertEquals("code", place.getString("layer"));
    assertEquals(100, place.getNumber("score").doubleValue());
    assertEquals("subdistrict", first(place, "kinds").getString("kind"));
    assertEquals("652702001", first(place, "codes").getString("code"));
    assertEquals("Alashankou", first(place, "parents").getString("name"));
    assertEquals(0, lines.get(1).getArray("candidates").count());
  }

  private static JsonObject first(JsonObject json, String array) {
    return json.getArray(array).findFirst().orElseThrow().getAsObject();
  }

  @Test
  void standardInputHasOneTextInEachLine() {
    Outcome outcome = run("Khorgos\nقورغاس\n\n", "-", "--json", "--lang", "ug-Arab");
    assertEquals(0, outcome.code(), outcome.err());
    List<JsonObject> lines = outcome.out().lines().map(JSON::parse).toList();
    assertEquals(3, lines.size(), "an empty line is a text too");
    JsonObject khorgos = first(lines.get(1), "candidates");
    assertEquals("قورغاس", khorgos.getString("name"));
    assertEquals("exact", khorgos.getString("layer"));
    assertEquals("attested", khorgos.getObj("matched").getString("status"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, Khorgos",
    "1, Novosibirsk",
    "1, Khorgos --within alashankou",
    "0, 'Khorgos --kind Station,county-level-city'",
    "1, Khorgoss --fuzziness exact",
    "2, Khorgos --fuzziness much",
    "2, Khorgos --as-of yesterday",
    "2, Khorgos --limit many",
    "2, ''"
  })
  void exitCodeTellsWhetherSomethingIsFound(int code, String arguments) {
    assertEquals(code, run("", arguments.isEmpty() ? new String[0] : arguments.split(" ")).code());
  }

  @Test
  void helpTellsWhatThereIs() {
    assertTrue(run("", "Khorgos", "--fuzziness", "x").err().contains("[exact, fold, sound, any]"));
  }

  @Test
  void benchmarkReportsEachSort() throws IOException {
    Outcome outcome = Outcome.of("benchmark-lookup", "--names", "300", "--queries", "40");
    assertEquals(0, outcome.code(), outcome.err());
    List<String> lines = outcome.lines();
    assertTrue(
        lines.stream().anyMatch(l -> l.matches("as written .* 100\\.0 % 100\\.0 %")),
        lines::toString);
  }

  private static Outcome run(String input, String... arguments) {
    String[] all =
        Stream.concat(
                Stream.of("lookup", "--release", RELEASES.toString()), Arrays.stream(arguments))
            .toArray(String[]::new);
    return Outcome.withInput(input, all);
  }
}
