package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.util.List;
import landbridge.names.ResourceTable;
import landbridge.names.ResourceTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** IRIs of the graph as a stranger asks for them: the rows of {@code dereference.tsv}. */
class DereferenceTest {

  private static final Served SERVED = Served.forAll();

  record Case(
      String name,
      String method,
      String path,
      List<String> headers,
      int status,
      List<String> expected,
      String contains) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    String claim =
        SERVED.csv("SELECT (STRAFTER(STR(?c), '/claim/') AS ?n) { ?c a <ontology#Claim> } LIMIT 1");
    HttpResponse<String> turtle = SERVED.get("/id/khorgos.ttl");
    String tag = turtle.headers().firstValue("ETag").orElseThrow();
    String since = turtle.headers().firstValue("Last-Modified").orElseThrow();
    return ResourceTable.read(DereferenceTest.class, "dereference.tsv").stream()
        .map(row -> of(row, claim, tag, since))
        .toList();
  }

  private static Case of(Row row, String claim, String tag, String since) {
    return new Case(
        row.get("name"),
        row.get("method"),
        row.get("path").replace("{CLAIM}", claim),
        row.list("headers").stream()
            .map(header -> header.replace("{TTL}", tag).replace("{SINCE}", since))
            .toList(),
        Integer.parseInt(row.get("status")),
        row.list("expected").stream().map(header -> header.replace("{TTL}", tag)).toList(),
        row.get("contains"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answers(Case row) {
    Builder request = SERVED.request(row.path()).method(row.method(), BodyPublishers.noBody());
    row.headers().forEach(header -> request.header(name(header), value(header)));
    HttpResponse<String> response = SERVED.send(request);
    assertEquals(row.status(), response.statusCode(), response::body);
    for (String header : row.expected()) {
      String found = String.join(", ", response.headers().allValues(name(header)));
      assertTrue(found.contains(value(header)), name(header) + ": " + found);
      assertTrue(found.isEmpty() || !value(header).isEmpty(), header + found);
    }
    assertTrue(response.body().contains(row.contains()), response::body);
    if (row.status() >= 400 && !row.method().equals("HEAD")) {
      assertFalse(response.body().isBlank(), "no refusal without a reason");
    }
  }

  @Test
  void headHasTheHeadersOfGet() {
    for (String path : List.of("/id/khorgos", "/id/khorgos.ttl", "/id/khorgos.html", "/id/none")) {
      var get = SERVED.get(path).headers().map();
      var head =
          SERVED.send(SERVED.request(path).method("HEAD", BodyPublishers.noBody())).headers().map();
      for (String header : get.keySet()) {
        if (!header.equals("date") && !header.equals("landbridge-query-id")) {
          assertEquals(get.get(header), head.get(header), path + " " + header);
        }
      }
    }
  }

  @Test
  void sameBytesEachTime() {
    try (Served other = new Served()) {
      for (String form : List.of("ttl", "trig", "jsonld", "nt", "nq", "rdf")) {
        String path = "/id/khorgos." + form;
        assertEquals(SERVED.get(path).body(), other.get(path).body());
      }
    }
  }

  private static String name(String header) {
    return header.substring(0, header.indexOf(':'));
  }

  private static String value(String header) {
    return header.substring(header.indexOf(':') + 1).strip();
  }
}
