package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import landbridge.publish.Release;
import landbridge.serve.page.InterfaceLanguage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The ontology and its shapes as pages, over the committed release. */
class OntologyPagesTest {

  private static final int MOST_BYTES = 100_000;
  private static final String ONTOLOGY = "https://w3id.org/landbridge/ontology";
  private static final String SHAPES = "https://w3id.org/landbridge/shapes";
  private static final Store STORE = Store.load(Release.current(Path.of("triples")).orElseThrow());
  private static final Served SERVED = new Served(STORE, Options.DEFAULT);

  @AfterAll
  static void stop() {
    SERVED.close();
  }

  static List<InterfaceLanguage> languages() {
    return InterfaceLanguage.all();
  }

  static Set<String> terms() {
    return locals(ONTOLOGY);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void anchorsEveryTermAndNoOther(InterfaceLanguage language) {
    String page = page(language);
    List<String> anchors = ids(page);
    anchors.removeAll(List.of("main", "classes", "properties", "datatypes", "others"));
    assertEquals(terms(), new TreeSet<>(anchors));
    assertEquals(anchors.size(), Set.copyOf(anchors).size(), "each once");
    assertTrue(page.getBytes(StandardCharsets.UTF_8).length < MOST_BYTES);
  }

  /** A browser keeps what follows the hash when it is led on. */
  @Test
  void termLeadsToItsAnchor() {
    HttpResponse<String> answer =
        SERVED.send(SERVED.request("/ontology").header("Accept", "text/html"));
    assertEquals(303, answer.statusCode());
    assertEquals("ontology.html", answer.headers().firstValue("Location").orElse(""));
  }

  @Test
  void linksWithinPageLeadToAnchors() {
    String page = page(languages().get(0));
    Set<String> anchors = new HashSet<>(ids(page));
    for (String fragment : found(page, "href=\"#([^\"]*)\"")) {
      assertTrue(anchors.contains(fragment), fragment);
    }
  }

  @Test
  void everyExampleHasRows() {
    List<String> examples = found(page(languages().get(0)), "href=\"(example[^\"]*)\"");
    assertTrue(examples.size() > 100, examples::toString);
    for (String example : examples) {
      HttpResponse<String> answer = SERVED.get("/" + example);
      assertEquals(303, answer.statusCode(), example);
      String query = answer.headers().firstValue("Location").orElseThrow();
      HttpResponse<String> rows =
          SERVED.send(SERVED.request("/" + query).header("Accept", "text/csv"));
      assertEquals(200, rows.statusCode(), rows::body);
      assertTrue(rows.body().lines().count() > 1, example);
    }
  }

  @ParameterizedTest
  @MethodSource("terms")
  void everyTermHasItsPage(String term) {
    HttpResponse<String> page = SERVED.get("/term?name=" + term);
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains(ONTOLOGY + "#" + term + "</code>"), page::body);
    assertTrue(page.body().getBytes(StandardCharsets.UTF_8).length < MOST_BYTES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Station | A thing has a label.",
        "Station | https://w3id.org/landbridge/query/stations",
        "Station | lb:kmPost",
        "population | xsd:integer",
        "BorderCrossing | term?name=side",
        "kind/county | lb:County",
        "kinds | term?name=kind/township",
        "KATO | term?name=scheme/kato"
      })
  void saysWhatTermHas(String term, String said) {
    String page = SERVED.get("/term?name=" + term).body();
    String inPage = said.replace("https://w3id.org/landbridge/", "").replaceFirst("^lb:", "name=");
    assertTrue(page.contains(inPage), page);
  }

  @Test
  void saysThatThereIsNoSuchTerm() {
    assertTrue(SERVED.get("/term?name=Nothing").body().contains("no such term"));
    assertTrue(SERVED.get("/term").body().contains("no such term"));
    assertEquals(404, SERVED.get("/example?term=Nothing").statusCode());
    assertEquals(404, SERVED.get("/example?term=%3E%20x").statusCode());
    assertEquals(404, SERVED.get("/example").statusCode());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void tellsShapesInWords(InterfaceLanguage language) {
    HttpResponse<String> page = SERVED.get("/shapes.html?lang=" + language.code());
    assertEquals(200, page.statusCode());
    List<String> anchors = ids(page.body());
    anchors.remove("main");
    assertEquals(locals(SHAPES), new TreeSet<>(anchors));
    assertTrue(page.body().contains("A claim has exactly one rdf:subject, an IRI."));
    assertFalse(page.body().contains("ontology/node/"), "no node that has no name");
    assertTrue(page.body().getBytes(StandardCharsets.UTF_8).length < MOST_BYTES);
  }

  private static String page(InterfaceLanguage language) {
    HttpResponse<String> page = SERVED.get("/ontology.html?lang=" + language.code());
    assertEquals(200, page.statusCode(), page::body);
    return page.body();
  }

  private static List<String> ids(String page) {
    return found(page, " id=\"([^\"]*)\"");
  }

  private static List<String> found(String page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map(result -> result.group(1).replace("&amp;", "&"))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What follows the hash in the IRIs of a namespace that the meta layer says something of. */
  private static Set<String> locals(String namespace) {
    String query =
        "SELECT DISTINCT ?term { GRAPH <https://w3id.org/landbridge/graph/meta> { ?term ?p ?o"
            + " FILTER (STRSTARTS(STR(?term), \""
            + namespace
            + "#\")) } }";
    return SERVED
        .csv(query)
        .lines()
        .map(iri -> iri.strip().substring(namespace.length() + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
