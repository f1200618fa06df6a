package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is logged of queries. */
class QueryWatchTest {

  private static final String QUERY =
      "SELECT ?marked { ?marked a ?kind . ?a ?b ?c . ?d ?e ?c } ORDER BY ?c LIMIT 1";

  @TempDir private Path folder;

  private List<JsonObject> lines(Options options) throws IOException {
    Path log = folder.resolve("access.log");
    try (Served served = new Served(options.with(Choice.ACCESS_LOG, log.toString()))) {
      assertEquals(200, served.send(served.query(QUERY)).statusCode());
    }
    return Files.readAllLines(log).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(line -> line.get("event").getAsString().contains("query"))
        .toList();
  }

  /** So slow that every query is. */
  @Test
  void logsSlowQueryWithItsPlan() throws IOException {
    List<JsonObject> lines = lines(Options.DEFAULT.with(Choice.SLOW_QUERY_MILLIS, "1"));
    JsonObject line = lines.get(0);
    assertEquals("slow query", line.get("event").getAsString());
    assertEquals("select", line.get("form").getAsString());
    assertEquals("ok", line.get("outcome").getAsString());
    assertEquals(1, line.get("rows").getAsInt());
    assertTrue(line.get("plan").getAsString().contains("(triple ?marked "), line::toString);
    assertFalse(line.get("id").getAsString().isEmpty(), "the request's");
    assertFalse(line.has("text"), "not asked for");
  }

  @Test
  void logsTextWhenAskedTo() throws IOException {
    List<JsonObject> lines =
        lines(Options.DEFAULT.with(Choice.SLOW_QUERY_MILLIS, "0").with(Choice.LOG_QUERIES, "yes"));
    assertEquals(QUERY, lines.get(0).get("text").getAsString());
    assertEquals("query", lines.get(0).get("event").getAsString());
  }

  /** A cut answer has status 200, as that was sent before; in the log it is not complete. */
  @Test
  void tellsAnswersThatBrokeOff() throws IOException {
    Path log = folder.resolve("access.log");
    Options options =
        Options.DEFAULT
            .withLimits(Limits.DEFAULT.with(Limit.QUERY_MILLIS, 1_500))
            .with(Choice.ACCESS_LOG, log.toString());
    try (Served served = new Served(options)) {
      assertThrows(
          UncheckedIOException.class,
          () -> served.send(served.query("SELECT * { ?a ?b ?c . ?d ?e ?f }")));
    }
    String lines = Files.readString(log);
    assertTrue(lines.contains("\"status\":200,\"complete\":\"no\""), lines);
  }

  @Test
  void logsNothingOfOtherQueries() throws IOException {
    assertEquals(List.of(), lines(Options.DEFAULT.with(Choice.SLOW_QUERY_MILLIS, "0")));
  }
}
