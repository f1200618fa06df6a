package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import landbridge.publish.History;
import landbridge.publish.Release;
import landbridge.serve.query.Guard;
import landbridge.serve.query.QueryLog;
import landbridge.serve.update.Updates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol of updates, and that each of them is a release, whole or not at all. */
class UpdateTest {

  @TempDir private static Path folder;
  private static ServedStore store;

  @BeforeAll
  static void serve() {
    store =
        new ServedStore(
            folder,
            Limits.DEFAULT
                .with(Limit.UPDATE_BYTES, 20_000)
                .with(Limit.UPDATE_MILLIS, 1_500)
                .with(Limit.QUERY_PARTS, 500));
    // The rules of this program may infer more than those that the small release was built with.
    store.update("INSERT DATA {}");
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  private static Release current() {
    return Release.current(store.releases()).orElseThrow();
  }

  // ---- the protocol

  /** Rows of method, query string, content type, token, body, status, and a part of the answer. */
  @ParameterizedTest
  @CsvFileSource(resources = "/landbridge/serve/updates.csv", numLinesToSkip = 1)
  void keepsToTheProtocol(
      String method, String query, String type, String body, int status, String part) {
    String before = current().id();
    HttpRequest.Builder request =
        store
            .served
            .request("/update" + (query == null ? "" : "?" + query))
            .header("Authorization", "Bearer " + store.token)
            .method(method, HttpRequest.BodyPublishers.ofString(body == null ? "" : body.strip()));
    if (type != null) {
      request.header("Content-Type", type);
    }
    HttpResponse<String> answer = store.served.send(request);
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().length() <= 2048);
    assertTrue(answer.body().contains(part == null ? "" : part), answer.body());
    assertEquals(status != 200, current().id().equals(before));
  }

  @Test
  void strangersAreNotLetIn() {
    String basic =
        Base64.getEncoder()
            .encodeToString(store.token.replaceFirst("[.]", ":").getBytes(StandardCharsets.UTF_8));
    for (String header :
        List.of(
            "",
            "Bearer",
            "Bearer mira",
            "Bearer mira.",
            "Bearer " + store.token + "x",
            "Bearer nobody.x",
            "Basic !",
            "Basic " + basic + "AAAA",
            "Digest x")) {
      HttpRequest.Builder request =
          store
              .served
              .request("/update")
              .header("Content-Type", "application/sparql-update")
              .POST(HttpRequest.BodyPublishers.ofString("INSERT DATA {}"));
      if (!header.isEmpty()) {
        request.header("Authorization", header);
      }
      HttpResponse<String> answer = store.served.send(request);
      assertEquals(401, answer.statusCode(), header);
      assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").contains("Bearer"));
    }
    HttpRequest.Builder known =
        store
            .served
            .request("/update")
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/sparql-update")
            .POST(HttpRequest.BodyPublishers.ofString("INSERT DATA {}"));
    assertEquals(204, store.served.send(known).statusCode());
  }

  @Test
  void withoutUpdatesThereIsNoSuchPath() {
    HttpResponse<String> answer =
        Served.forAll()
            .send(
                Served.forAll()
                    .request("/update")
                    .header("Content-Type", "application/sparql-update")
                    .POST(HttpRequest.BodyPublishers.ofString("INSERT DATA {}")));
    assertTrue(Set.of(404, 405).contains(answer.statusCode()), answer.body());
  }

  // ---- what it does

  @Test
  void everyRouteSeesIt() {
    HttpResponse<String> answer =
        store.update(
            "INSERT DATA { GRAPH g:facts { id:new-post a lb:Station ;"
                + " rdfs:label 'Altyn Beket'@kk-Latn . } }");
    assertEquals(200, answer.statusCode(), answer.body());
    String release = answer.headers().firstValue(Headers.RELEASE).orElseThrow();
    assertEquals(release, current().id());
    assertEquals("Altyn Beket", store.csv("SELECT ?l { id:new-post rdfs:label ?l }"));
    HttpResponse<String> page =
        store.served.send(store.served.request("/id/new-post").header("Accept", "text/turtle"));
    String data = "/id/" + page.headers().firstValue("Location").orElseThrow();
    assertTrue(store.served.get(data).body().contains("Altyn Beket"), data);
    assertTrue(store.served.get("/lookup?q=Altyn%20Beket").body().contains("new-post"));
    assertEquals(
        release, store.served.get("/").headers().firstValue(Headers.RELEASE).orElseThrow());
    History.Entry entry = History.of(store.releases()).entries().stream().reduce((a, b) -> b).get();
    assertEquals("mira", entry.author());
    assertEquals(release, entry.release());
    assertTrue(store.served.get("/dumps/").body().contains(release));
  }

  @Test
  void refusedByShapesLeavesAll() {
    String before = current().id();
    HttpResponse<String> text =
        store.served.send(
            store
                .request("INSERT DATA { GRAPH g:claims { id:nothing a lb:Claim } }")
                .header("Accept", "text/plain"));
    assertEquals(422, text.statusCode());
    assertTrue(text.body().contains("rdf:subject"), text.body());
    HttpResponse<String> report =
        store.served.send(
            store
                .request("INSERT DATA { GRAPH g:claims { id:nothing a lb:Claim } }")
                .header("Accept", "text/turtle"));
    assertEquals(422, report.statusCode());
    assertTrue(report.body().contains("ValidationReport"), report.body());
    assertEquals(before, current().id());
    assertEquals("0", store.csv("SELECT (COUNT(*) AS ?n) { id:nothing ?p ?o }"));
  }

  @Test
  void stoppedOneLeavesAll() {
    String before = current().id();
    HttpResponse<String> answer =
        store.update(
            "INSERT { GRAPH g:meta { id:x rdfs:comment ?c } } WHERE"
                + " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?c = ?f && ?i = 'none such') }");
    assertEquals(503, answer.statusCode(), answer.body());
    assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    assertEquals(before, current().id());
    assertEquals(204, store.update("INSERT DATA {}").statusCode(), "and the next one runs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE WHERE { GRAPH g:meta { %s } }", "INSERT { } WHERE { %s }"})
  void patternsAreAsFewAsThoseOfQueries(String update) {
    String before = current().id();
    HttpResponse<String> answer = store.update(update.formatted("?s ?p ?o . ".repeat(501)));
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("500 parts"), answer.body());
    assertEquals(before, current().id());
  }

  /** Money is moved between two accounts all the time: no reader may see a sum that never was. */
  @Test
  void noReadIsTorn() {
    assertEquals(
        200,
        store
            .update(
                "INSERT DATA { GRAPH g:meta { id:one rdfs:comment 50 . id:two rdfs:comment 50 } }")
            .statusCode());
    AtomicBoolean isOver = new AtomicBoolean();
    Set<String> sums = new HashSet<>();
    CompletableFuture<Integer> reading =
        CompletableFuture.supplyAsync(
            () -> {
              int reads = 0;
              while (!isOver.get()) {
                sums.add(
                    store.csv(
                        "SELECT (SUM(?v) AS ?s) { VALUES ?a { id:one id:two } ?a rdfs:comment ?v }"));
                reads++;
              }
              return reads;
            });
    for (int i = 0; i < 4; i++) {
      assertEquals(
          200,
          store
              .update(
                  "DELETE { GRAPH g:meta { id:one rdfs:comment ?a . id:two rdfs:comment ?b } }"
                      + " INSERT { GRAPH g:meta { id:one rdfs:comment ?c . id:two rdfs:comment ?d } }"
                      + " WHERE { id:one rdfs:comment ?a . id:two rdfs:comment ?b"
                      + " BIND (?a - 7 AS ?c) BIND (?b + 7 AS ?d) }")
              .statusCode());
    }
    isOver.set(true);
    assertTrue(reading.join() > 0);
    assertEquals(Set.of("100"), sums);
    assertEquals("22", store.csv("SELECT ?v { id:one rdfs:comment ?v }"));
  }

  /** The source gives 46; the database would make 46.0 of it. */
  @Test
  void numbersStayAsTheyAreWritten() {
    assertEquals(
        200,
        store
            .update(
                "INSERT DATA { GRAPH g:meta { id:n rdfs:comment"
                    + " '46'^^<http://www.w3.org/2001/XMLSchema#decimal> } }")
            .statusCode());
    assertEquals(
        200, store.update("INSERT DATA { GRAPH g:meta { id:m rdfs:comment 1 } }").statusCode());
    assertEquals("46", store.csv("SELECT (STR(?v) AS ?s) { id:n rdfs:comment ?v }"));
  }

  @Test
  void storeOpensAsItWasLeft() throws Exception {
    Path other = folder.resolve("other");
    String id;
    try (ServedStore first = new ServedStore(other, Limits.DEFAULT)) {
      first.update("INSERT DATA {}");
      first.update("INSERT DATA { GRAPH g:meta { id:kept rdfs:comment 'kept' } }");
      id = Release.current(first.releases()).orElseThrow().id();
    }
    Path releases = other.resolve("store/releases");
    // As if killed after the database was committed, and before the pointer moved.
    String log = Files.readString(releases.resolve("history.tsv"));
    String[] lines = log.split("\n");
    String begun = lines[lines.length - 2].split("\t")[1];
    Files.writeString(releases.resolve("current"), begun + "\n");
    Files.writeString(
        releases.resolve("history.tsv"),
        log.substring(0, log.lastIndexOf('\n', log.length() - 2) + 1));
    assertEquals(id, reopened(other), "the committed one is finished");
    assertEquals("mira", History.of(releases).entries().get(2).author());
    // As if somebody went back.
    Files.writeString(releases.resolve("current"), begun + "\n");
    assertEquals(begun, reopened(other), "the one gone back to is followed");
    // As if the database were hurt.
    try (var files = Files.walk(other.resolve("store/tdb2"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("nodes-data.obj")).toList()) {
        Files.write(file, new byte[7]);
      }
    }
    assertEquals(begun, reopened(other), "it is made anew");
  }

  private static String reopened(Path other) {
    try (Updates updates =
        Updates.open(
            other.resolve("store"),
            () -> {
              throw new IllegalStateException("there is a store");
            },
            Updating.bounds(Limits.DEFAULT),
            line -> {})) {
      String id = updates.current().id();
      Guard guard =
          new Guard(
              QueryBounds.queries(Options.DEFAULT, QueryLog.NONE),
              QueryBounds.of(Options.DEFAULT),
              Served.store().context());
      updates.execute("INSERT DATA {}", List.of(), List.of(), "mira", guard);
      return id;
    }
  }

  @Test
  void credentialsAreForTheirOwnerAlone() throws Exception {
    Path file = folder.resolve("credentials");
    assertFalse(Files.readString(file).contains(store.token.substring(5)));
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertEquals(2, Files.getPosixFilePermissions(file).size());
    }
  }
}
