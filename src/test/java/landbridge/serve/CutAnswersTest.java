package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that was cut never looks complete, whatever its form and however it is sent. */
class CutAnswersTest {

  private static final String ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final String ENDLESS_GRAPH =
      "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
  private static final int MILLIS = 400;
  private static final int READ_MILLIS = 20_000;

  private static Served served;

  @BeforeAll
  static void start() {
    Limits limits = Limits.DEFAULT.with(Limit.QUERY_MILLIS, MILLIS);
    served = new Served(LongWays.store(), Options.DEFAULT.withLimits(limits));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1, application/sparql-results+json, identity",
    "HTTP/1.1, application/sparql-results+xml, identity",
    "HTTP/1.1, text/csv, identity",
    "HTTP/1.1, text/tab-separated-values, identity",
    "HTTP/1.1, application/sparql-results+thrift, identity",
    "HTTP/1.1, text/plain, identity",
    "HTTP/1.1, application/sparql-results+json, gzip",
    "HTTP/1.1, text/csv, gzip",
    "HTTP/1.0, application/sparql-results+json, identity",
    "HTTP/1.0, text/csv, identity",
    "HTTP/1.0, text/csv, gzip"
  })
  void isBrokenOffOrRefused(String protocol, String type, String coding) throws IOException {
    String answer = ask(ENDLESS, protocol, type, coding);
    String status = answer.lines().findFirst().orElse("");
    if (status.contains(" 200 ")) {
      assertEquals("HTTP/1.1", protocol, "who knows the end by the end of the connection");
      assertFalse(
          answer.endsWith(LAST_CHUNK),
          () -> "looks complete: " + answer.substring(Math.max(0, answer.length() - 200)));
      assertTrue(answer.contains("Transfer-Encoding: chunked"), "has no end of its own");
    } else {
      // Out of time, or, where all rows are held before any is written, more rows than allowed.
      assertTrue(status.contains(" 503 ") || status.contains(" 400 "), status);
      assertEquals(status.contains(" 503 "), answer.contains("Retry-After:"), answer);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle",
    "application/n-triples",
    "application/ld+json",
    "application/rdf+xml",
    "application/trig",
    "text/html"
  })
  void graphIsWholeOrNothing(String type) throws IOException {
    String answer = ask(ENDLESS_GRAPH, "HTTP/1.1", type, "identity");
    assertFalse(answer.startsWith("HTTP/1.1 200"), answer);
    assertFalse(answer.contains("chunked"), answer);
  }

  @ParameterizedTest
  @CsvSource({"HTTP/1.0, identity", "HTTP/1.0, gzip", "HTTP/1.1, identity", "HTTP/1.1, gzip"})
  void largeAnswerIsWhole(String protocol, String coding) throws IOException {
    String query = "SELECT * { ?a <urn:p> ?c . ?c <urn:label> ?d }";
    try (Served patient = new Served(LongWays.store(), Options.DEFAULT)) {
      String answer = ask(patient, query, protocol, "text/csv", coding);
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      if (protocol.equals("HTTP/1.1")) {
        assertTrue(
            answer.endsWith(LAST_CHUNK) || answer.contains("Content-Length:"), "not complete");
      } else {
        assertTrue(answer.contains("Content-Length:") || coding.equals("gzip"), "length is told");
        assertFalse(answer.contains("chunked"), "has no chunks");
      }
      assertTrue(coding.equals("gzip") || answer.contains("urn:n7999"), "all rows");
    }
  }

  @Test
  void rowsOverTheMostBreakOff() throws IOException {
    Limits limits = Limits.DEFAULT.with(Limit.RESULT_ROWS, 100);
    try (Served few = new Served(LongWays.store(), Options.DEFAULT.withLimits(limits))) {
      String query = "SELECT * { ?a <urn:p> ?c } LIMIT ";
      String answer = ask(few, query + "101", "HTTP/1.1", "text/csv", "identity");
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertTrue(answer.contains("more than 100 rows"), answer);
      assertTrue(
          ask(few, query + "100", "HTTP/1.1", "text/csv", "identity").startsWith("HTTP/1.1 200"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/n-triples", "application/ld+json"})
  void bytesOverTheMostBreakOff(String type) throws IOException {
    Limits limits = Limits.DEFAULT.with(Limit.RESULT_BYTES, 10_000);
    try (Served few = new Served(LongWays.store(), Options.DEFAULT.withLimits(limits))) {
      String answer = ask(few, "CONSTRUCT WHERE { ?s <urn:p> ?o }", "HTTP/1.1", type, "identity");
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertTrue(answer.contains("more than 10000 bytes"), answer);
    }
  }

  /** Whoever does not read keeps no place from others, and whoever leaves is noticed. */
  @Test
  void othersRunWhileClientDoesNotReadAndQueryStopsWhenItIsGone() throws Exception {
    Limits limits = Limits.DEFAULT.with(Limit.QUERY_CONCURRENT, 1);
    Options options = Options.DEFAULT.withLimits(limits).withHealthPort(0);
    try (Served narrow = new Served(LongWays.store(), options)) {
      try (Socket socket = new Socket("127.0.0.1", narrow.server().port())) {
        socket.getOutputStream().write(request(ENDLESS, "HTTP/1.1", "text/csv", "identity"));
        assertEquals(1024, socket.getInputStream().readNBytes(1024).length);
        assertEquals(200, narrow.send(narrow.query("ASK {}")).statusCode());
        assertTrue(runs(narrow));
      }
      for (int waits = 0; runs(narrow); waits++) {
        assertTrue(waits < 100, "it still runs");
        Thread.sleep(50);
      }
    }
  }

  private static boolean runs(Served served) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + served.server().healthPort() + "/metrics");
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    String metrics =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    assertTrue(metrics.contains("landbridge_queries_running"), metrics);
    return !metrics.contains("landbridge_queries_running 0.0");
  }

  private static String ask(String query, String protocol, String type, String coding)
      throws IOException {
    return ask(served, query, protocol, type, coding);
  }

  private static String ask(
      Served served, String query, String protocol, String type, String coding) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.server().port())) {
      socket.setSoTimeout(READ_MILLIS);
      socket.getOutputStream().write(request(query, protocol, type, coding));
      StringBuilder answer = new StringBuilder();
      InputStream in = socket.getInputStream();
      byte[] bytes = new byte[64 * 1024];
      try {
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
          answer.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
        }
      } catch (IOException reset) {
        assertFalse(reset.getMessage().contains("timed out"), reset::getMessage);
      }
      return answer.toString();
    }
  }

  private static byte[] request(String query, String protocol, String type, String coding) {
    return ("GET /sparql?query="
            + Served.encode(query)
            + " "
            + protocol
            + "\r\nHost: localhost\r\nConnection: close\r\nAccept: "
            + type
            + "\r\nAccept-Encoding: "
            + coding
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
