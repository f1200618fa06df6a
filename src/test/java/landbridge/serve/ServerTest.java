package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import landbridge.source.Failure;
import org.junit.jupiter.api.Test;

/** Starting, stopping, and many at once. */
class ServerTest {

  /** Runs for minutes if nothing stops it, and holds no memory. */
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  private static final String QUERY = "application/sparql-query";
  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void listensAtFreePort() {
    try (Served served = new Served()) {
      int port = served.server().port();
      assertTrue(port > 0);
      assertEquals(
          List.of(
              URI.create("http://localhost:" + port + "/"),
              URI.create("http://localhost:" + port + "/sparql"),
              URI.create("http://localhost:" + port + "/lookup"),
              URI.create("http://localhost:" + port + "/reconcile")),
          List.copyOf(served.server().addresses().values()));
    }
  }

  @Test
  void saysThatPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress("127.0.0.1", 0));
      Options options = Options.DEFAULT.withPort(taken.getLocalPort());
      Store store = Served.store();
      long threads = threads();
      for (Runnable attempt :
          List.<Runnable>of(
              () -> Server.start(store, options), () -> Server.requireFree(options))) {
        Failure failure =
            assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThrows(Failure.class, attempt::run));
        assertEquals(Failure.USE, failure.exitCode());
        assertTrue(
            failure.getMessage().startsWith("port " + taken.getLocalPort() + " is taken;"),
            failure.getMessage());
      }
      assertEquals(threads, threads(), "nothing is left running");
    }
  }

  @Test
  void saysThatHostIsUnknown() {
    Options options = Options.DEFAULT.withPort(0).withHost("no such host");
    for (Runnable attempt :
        List.<Runnable>of(
            () -> Server.start(Served.store(), options), () -> Server.requireFree(options))) {
      Failure failure = assertThrows(Failure.class, attempt::run);
      assertTrue(failure.getMessage().startsWith("no host no such host"), failure.getMessage());
    }
  }

  @Test
  void freesItsPort() throws IOException {
    Served served = new Served();
    served.get("/");
    int port = served.server().port();
    served.close();
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress("127.0.0.1", port));
    }
    UncheckedIOException gone = assertThrows(UncheckedIOException.class, () -> served.get("/"));
    assertTrue(gone.getCause() instanceof ConnectException, gone::toString);
  }

  @Test
  void stopsTwiceWithoutHarm() {
    Served served = new Served();
    served.close();
    served.close();
  }

  @Test
  void lets8ClientsReadAtOnce() throws Exception {
    try (Served served = new Served()) {
      List<String> queries =
          List.of(
              "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
              "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
              "SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/landbridge/graph/none> { ?s ?p ?o } }",
              "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/landbridge/graph/facts> { ?s ?p ?o }");
      List<String> expected = queries.stream().map(served::csv).toList();
      ExecutorService clients = Executors.newFixedThreadPool(8);
      List<Future<List<String>>> answers = new ArrayList<>();
      IntStream.range(0, 8 * 20)
          .forEach(
              i -> answers.add(clients.submit(() -> queries.stream().map(served::csv).toList())));
      for (Future<List<String>> answer : answers) {
        assertEquals(expected, answer.get(60, TimeUnit.SECONDS));
      }
      clients.shutdown();
    }
  }

  @Test
  void stopsQueryThatRunsTooLong() {
    try (Served served = new Served(limited(500))) {
      HttpResponse<String> response =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> served.send(served.query(ENDLESS)));
      assertEquals(503, response.statusCode(), response::body);
      assertEquals("60", response.headers().firstValue("Retry-After").orElse(""));
      assertTrue(response.body().contains("stopped"), response::body);
    }
  }

  /** Of a result that has begun nothing can be taken back: the connection must break. */
  @Test
  void breaksOffResultThatRunsTooLong() {
    String rows = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    try (Served served = new Served(limited(500))) {
      for (String type :
          List.of(
              "application/sparql-results+json", "application/sparql-results+xml", "text/csv")) {
        UncheckedIOException broken =
            assertThrows(
                UncheckedIOException.class,
                () -> served.send(served.query(rows).header("Accept", type)),
                type);
        assertTrue(broken.getCause() instanceof IOException, broken::toString);
      }
    }
  }

  /** Whatever the form, a query that is too much is refused before it costs anything. */
  @Test
  void refusesWhatIsTooMuch() {
    String groups = "{".repeat(20_000) + "}".repeat(20_000);
    String unions = String.join(" UNION ", Collections.nCopies(3_000, "{?s ?p ?o}"));
    String name = "a".repeat(100_000);
    try (Served served = new Served()) {
      assertEquals(414, served.send(served.query("ASK { ?" + name + " ?p ?o }")).statusCode());
      assertEquals(413, post(served, QUERY, "ASK { ?" + name + " ?p ?o }"));
      assertEquals(413, post(served, FORM, "query=ASK{?" + name + "+?p+?o}"));
      assertEquals(400, post(served, QUERY, "ASK " + groups));
      int status = post(served, QUERY, "ASK {" + unions + "}");
      assertTrue(status == 200 || status == 400, () -> "status " + status);
    }
  }

  /** A connection that the server closes is announced, or a client's next request is lost. */
  @Test
  void tellsThatConnectionEnds() {
    try (Served served = new Served()) {
      HttpResponse<String> tooLong = served.get("/sparql?query=" + "a".repeat(100_000));
      assertEquals(414, tooLong.statusCode());
      assertEquals("close", tooLong.headers().firstValue("Connection").orElse(""));
      assertEquals("", served.get("/nothing").headers().firstValue("Connection").orElse(""));
    }
  }

  private static int post(Served served, String type, String body) {
    return served
        .send(
            served
                .request("/sparql")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)))
        .statusCode();
  }

  @Test
  void lowersItsLimitForClient() {
    try (Served served = new Served()) {
      String target = "/sparql?timeout=0.3&query=" + Served.encode(ENDLESS);
      HttpResponse<String> response =
          assertTimeoutPreemptively(Duration.ofSeconds(20), () -> served.get(target));
      assertEquals(503, response.statusCode(), response::body);
    }
  }

  @Test
  void letsRunningQueryEnd() throws Exception {
    Served served = new Served(limited(2_000));
    HttpClient client = HttpClient.newHttpClient();
    CompletableFuture<HttpResponse<String>> running =
        client.sendAsync(served.query(ENDLESS).build(), HttpResponse.BodyHandlers.ofString());
    TimeUnit.MILLISECONDS.sleep(700);
    served.close();
    assertEquals(503, running.get(1, TimeUnit.SECONDS).statusCode(), "answered to its end");
  }

  private static Options limited(long millis) {
    return Options.DEFAULT.withLimits(Limits.DEFAULT.with(Limit.QUERY_MILLIS, millis));
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("qtp"))
        .filter(Thread::isAlive)
        .count();
  }
}
