package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator learns of answers: from the log, and from metrics. */
class WatchTest {

  @TempDir private static Path folder;

  private static Served served;
  private static Path log;

  @BeforeAll
  static void start() {
    log = folder.resolve("access.log");
    served =
        new Served(
            Options.DEFAULT
                .withHealthPort(0)
                .with(Choice.ACCESS_LOG, log.toString())
                .with(Choice.TRUSTED_PROXIES, "127.0.0.1")
                .with(Choice.LOG_CLIENTS, "no"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /** The line of an answer, by its identifier. */
  private static JsonObject line(String id) throws IOException, InterruptedException {
    for (int i = 0; i < 100; i++) {
      for (String line : Files.readAllLines(log)) {
        JsonObject json = JsonParser.parseString(line).getAsJsonObject();
        if (json.get("id").getAsString().equals(id)) {
          return json;
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no line of " + id + " in " + Files.readString(log));
  }

  private static String id(HttpResponse<String> response) {
    return response.headers().firstValue(Watch.ID_HEADER).orElseThrow();
  }

  @Test
  void logsAnswer() throws IOException, InterruptedException {
    HttpResponse<String> response =
        served.send(served.query("ASK { ?secret ?p ?o }").header("X-Forwarded-For", "192.0.2.77"));
    JsonObject line = line(id(response));
    assertEquals("192.0.2.0", line.get("client").getAsString());
    assertEquals("GET", line.get("method").getAsString());
    assertEquals("/sparql", line.get("path").getAsString());
    assertEquals("query", line.get("kind").getAsString());
    assertEquals(200, line.get("status").getAsInt());
    assertEquals("yes", line.get("complete").getAsString());
    assertEquals(response.body().length(), line.get("bytes").getAsInt());
    assertFalse(Files.readString(log).contains("secret"), "no text of a query");
  }

  @Test
  void givesEveryAnswerAnIdentifier() {
    assertFalse(id(served.get("/")).equals(id(served.get("/"))));
    assertFalse(id(served.get("/nothing-here")).isEmpty());
  }

  /** Also what Jetty itself turns away. */
  @Test
  void logsWhatIsNoRequest() throws IOException, InterruptedException {
    try (Socket socket = new Socket("127.0.0.1", served.server().port())) {
      OutputStream out = socket.getOutputStream();
      out.write("GET /%0d%0a\u202e HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
      socket.getInputStream().readAllBytes();
    }
    for (int i = 0; i < 100 && !Files.readString(log).contains("\"status\":400"); i++) {
      Thread.sleep(20);
    }
    List<String> lines = Files.readAllLines(log);
    assertTrue(lines.stream().anyMatch(line -> line.contains("\"status\":400")), lines::toString);
    lines.forEach(line -> assertTrue(JsonParser.parseString(line).isJsonObject(), line));
  }

  @Test
  void countsAnswers() throws IOException, InterruptedException {
    served.get("/lookup?q=Khorgos");
    URI uri = URI.create("http://127.0.0.1:" + served.server().healthPort() + "/metrics");
    String text = "";
    for (int i = 0; i < 50 && !text.contains("kind=\"lookup\""); i++) {
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      assertEquals(200, response.statusCode());
      text = response.body();
    }
    for (String expected :
        List.of(
            "landbridge_request_seconds_bucket{",
            "kind=\"lookup\"",
            "landbridge_release_info{release=\"",
            "landbridge_connections ",
            "jvm_memory_used_bytes",
            "jvm_threads_live_threads",
            "process_start_time_seconds")) {
      assertTrue(text.contains(expected), expected + " in " + text);
    }
    assertEquals(
        1, text.lines().filter(line -> line.startsWith("landbridge_release_info{")).count());
  }

  @Test
  void tellsStrangersNoMetrics() {
    assertEquals(404, served.get("/metrics").statusCode());
  }
}
