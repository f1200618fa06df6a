package landbridge.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import landbridge.triples.Iris;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A server whose IRIs lead to itself, end to end. */
class LocalIrisTest {

  /** No server listens there: what is asked is asked at the port of the test. */
  private static final String BASE = "http://localhost:3030/";

  private static final String LB = Iris.BASE + "ontology#";
  private static final Served SERVED = new Served(Options.DEFAULT.withBase(BASE));
  private static final HttpClient FOLLOWING =
      HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

  @AfterAll
  static void stop() {
    SERVED.close();
  }

  @Test
  void dereferencesAndFollowsALink() throws Exception {
    Graph khorgos = turtle(follow(BASE + "id/khorgos"));
    Node thing = NodeFactory.createURI(BASE + "id/khorgos");
    Node partOf = NodeFactory.createURI(LB + "partOf");
    String parent = khorgos.find(thing, partOf, Node.ANY).next().getObject().getURI();
    assertTrue(parent.startsWith(BASE + "id/"), parent);
    Graph next = turtle(follow(parent));
    assertTrue(next.contains(Node.ANY, Node.ANY, NodeFactory.createURI(parent)));
  }

  @Test
  void answersBothSpellings() {
    for (String base : List.of(BASE, Iris.BASE)) {
      String query = "SELECT ?o { <" + base + "id/khorgos> <" + LB + "country> ?o }";
      assertEquals(BASE + "id/china", SERVED.csv(query));
      assertEquals(BASE + "id/china", posted("application/sparql-query", query));
      String form = "query=" + Served.encode(query);
      assertEquals(BASE + "id/china", posted("application/x-www-form-urlencoded", form));
    }
    assertEquals(BASE + "id/china", SERVED.csv("SELECT ?o { <id/khorgos> <ontology#country> ?o }"));
  }

  @Test
  void noFormHasAnIriFromElsewhere() {
    for (String form : List.of("ttl", "trig", "jsonld", "nt", "nq", "rdf", "html")) {
      HttpResponse<String> response = SERVED.get("/id/khorgos." + form);
      String body = response.body();
      assertEquals(200, response.statusCode());
      assertFalse(body.replace(Iris.BASE + "ontology", "").contains(Iris.BASE), body);
      assertFalse(body.contains(BASE + "ontology#"), body);
      String links = String.join(",", response.headers().allValues("Link"));
      assertTrue(links.contains("<" + BASE + "id/khorgos>; rel=\"canonical describes\""), links);
    }
    for (String path : List.of("/", "/lookup?q=Khorgos", "/suggest?q=khor", "/reconcile")) {
      String body = SERVED.get(path).body();
      assertFalse(body.replace(Iris.BASE + "ontology", "").contains(Iris.BASE), path + body);
    }
  }

  @Test
  void looksUpByLocalIri() {
    String body = SERVED.get("/lookup?q=" + Served.encode(BASE + "id/khorgos")).body();
    assertTrue(body.contains("\"" + BASE + "id/khorgos\""), body);
  }

  @Test
  void reconcilesInItsOwnSpace() {
    String manifest = SERVED.get("/reconcile").body();
    assertTrue(manifest.contains(BASE + "id/"), manifest);
    String match =
        SERVED
            .send(
                SERVED
                    .request("/reconcile")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        BodyPublishers.ofString(
                            "queries="
                                + Served.encode(
                                    "{\"q0\":{\"query\":\"" + BASE + "id/khorgos\"}}"))))
            .body();
    assertTrue(match.contains("\"khorgos\""), match);
  }

  @Test
  void refusesInItsOwnWords() {
    HttpResponse<String> response = SERVED.get("/id/none");
    assertEquals(404, response.statusCode());
    assertFalse(response.body().isBlank());
    HttpResponse<String> head =
        SERVED.send(SERVED.request("/id/khorgos.ttl").method("HEAD", BodyPublishers.noBody()));
    long length = SERVED.get("/id/khorgos.ttl").body().getBytes(UTF_8).length;
    assertEquals(length, head.headers().firstValueAsLong("Content-Length").orElse(length));
  }

  @Test
  void isMappedBeforeItIsCompressed() throws Exception {
    HttpRequest request =
        SERVED.request("/id/khorgos.nt").header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> response = FOLLOWING.send(request, BodyHandlers.ofByteArray());
    var zipped = new GZIPInputStream(new ByteArrayInputStream(response.body()));
    String body = new String(zipped.readAllBytes(), UTF_8);
    assertEquals(SERVED.get("/id/khorgos.nt").body(), body);
  }

  private static String posted(String type, String body) {
    HttpRequest.Builder request =
        SERVED
            .request("/sparql")
            .header("Content-Type", type)
            .header("Accept", "text/csv")
            .POST(BodyPublishers.ofString(body));
    return SERVED.send(request).body().replaceFirst("(?s)^[^\n]*\n", "").strip();
  }

  /** Where the base would lead, but at the port of the test. */
  private static String follow(String iri) throws Exception {
    URI target = SERVED.request("/" + iri.substring(BASE.length())).build().uri();
    HttpRequest request = HttpRequest.newBuilder(target).header("Accept", "text/turtle").build();
    HttpResponse<String> response = FOLLOWING.send(request, BodyHandlers.ofString());
    assertEquals(200, response.statusCode(), response.body());
    return response.body();
  }

  private static Graph turtle(String text) {
    return RDFParser.create()
        .source(new StringReader(text))
        .lang(Lang.TURTLE)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .toGraph();
  }
}
