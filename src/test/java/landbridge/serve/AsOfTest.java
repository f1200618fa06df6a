package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import landbridge.derive.Period;
import landbridge.publish.Build;
import landbridge.publish.Corpus;
import landbridge.publish.Progress;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release of one document, whose town was called otherwise from 1954 until 2007, at dates. */
class AsOfTest {

  private static final String DOCUMENT =
      """
      = Sandford =

      Sandford
      - Former: Druzhba (1954–2007)
      - Country: China
      - Region: Xinjiang

      Sandford is a town in Xinjiang, China.
      """;

  private static final String PREFIXES =
      "PREFIX lb: <https://w3id.org/landbridge/ontology#>"
          + " PREFIX id: <https://w3id.org/landbridge/id/>"
          + " PREFIX graph: <https://w3id.org/landbridge/graph/>"
          + " PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
          + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
          + " PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#> ";

  private static Store store;
  private static Served served;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(documents.resolve("sandford.txt"), DOCUMENT);
    store =
        Store.load(
            Build.run(
                Corpus.of(List.of(documents.toString())),
                folder.resolve("releases"),
                Progress.NONE,
                new ArrayList<>()));
    served = new Served(store, Options.DEFAULT);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String csv(String date, String query) {
    String target = "/sparql?asOf=" + date + "&query=" + Served.encode(PREFIXES + query);
    String body = served.send(served.request(target).header("Accept", "text/csv")).body();
    return String.join(" ", body.lines().skip(1).sorted().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "1953, '', '', 1",
    "1954, Druzhba, '', 2",
    "2000-02-29, Druzhba, '', 1",
    "2007, Druzhba, '', 2",
    "2008-01, '', Druzhba, 1",
    "'', Druzhba, Druzhba, 3"
  })
  void answersAreThoseThatHeld(String date, String name, String former, String versions) {
    assertEquals(name, csv(date, "SELECT ?n { id:sandford skos:altLabel ?n }"));
    assertEquals(
        name, csv(date, "SELECT ?n { GRAPH graph:facts { id:sandford skos:altLabel ?n } }"));
    assertEquals(
        name,
        csv(
            date,
            "SELECT ?n FROM graph:facts { id:sandford skosxl:altLabel/skosxl:literalForm ?n }"));
    assertEquals(former, csv(date, "SELECT ?n { id:sandford lb:formerName ?n }"));
    assertEquals(versions, csv(date, "SELECT (COUNT(*) AS ?n) { ?s a lb:DivisionVersion }"));
    assertEquals(
        "Druzhba",
        csv(
            date,
            "SELECT ?n { GRAPH graph:claims { ?c rdf:subject id:sandford ; rdf:predicate skos:altLabel ; rdf:object ?n } }"),
        "claims stay");
  }

  @Test
  void unionIsThatOfLayers() {
    for (String date : List.of("1953", "1954", "2000", "2010")) {
      DatasetGraph graphs = new AsOf(store, AsOf.LARGEST).at(Period.parse(date), Duration.ZERO);
      Set<Triple> all = new HashSet<>();
      graphs
          .listGraphNodes()
          .forEachRemaining(layer -> all.addAll(triples(graphs.getGraph(layer))));
      assertEquals(all, triples(graphs.getDefaultGraph()), date);
      assertEquals(all.size(), graphs.getDefaultGraph().size(), date);
    }
  }

  /** By the same rules that made the release, so that nothing differs that no date decides. */
  @Test
  void onlyWhatIsDatedDiffers() {
    DatasetGraph graphs = new AsOf(store, AsOf.LARGEST).at(Period.parse("2000"), Duration.ZERO);
    Set<Triple> published = triples(store.graphs().getDefaultGraph());
    Set<Triple> hidden = new HashSet<>(published);
    hidden.removeAll(triples(graphs.getDefaultGraph()));
    assertTrue(published.containsAll(triples(graphs.getDefaultGraph())));
    hidden.removeIf(t -> t.getSubject().toString().contains("/version/"));
    assertEquals(1, hidden.size(), hidden::toString);
    assertTrue(hidden.iterator().next().getPredicate().getURI().endsWith("formerName"));
  }

  private static Set<Triple> triples(Graph graph) {
    return graph.find(Node.ANY, Node.ANY, Node.ANY).toSet();
  }

  @Test
  void datesOfOneMomentShareGraphs() {
    AsOf asOf = new AsOf(store, AsOf.LARGEST);
    DatasetGraph graphs = asOf.at(Period.parse("1980"), Duration.ZERO);
    assertSame(graphs, asOf.at(Period.parse("1990-07-01"), Duration.ZERO));
    assertNotSame(graphs, asOf.at(Period.parse("2010"), Duration.ZERO));
  }

  @Test
  void releaseWithoutDatesIsAsItIs() {
    Store undated = Served.store();
    assertSame(
        undated.graphs(), new AsOf(undated, AsOf.LARGEST).at(Period.parse("1980"), Duration.ZERO));
  }

  @Test
  void refusesLargeRelease() {
    Problem problem =
        assertThrows(
            Problem.class, () -> new AsOf(store, 3).at(Period.parse("1980"), Duration.ZERO));
    assertEquals(501, problem.status());
    assertTrue(problem.detail().contains("more than 3 facts"), problem.detail());
  }

  @Test
  void saysOfWhichDateAnswerIs() {
    String query = "query=" + Served.encode("ASK {}");
    for (String date : List.of("2011", "2011-06", "2011-06-24")) {
      HttpResponse<String> answer = served.get("/sparql?asOf=" + date + "&" + query);
      assertEquals(List.of(date), answer.headers().allValues("Landbridge-As-Of"));
      String exposed = answer.headers().firstValue("Access-Control-Expose-Headers").orElse("");
      assertTrue(exposed.startsWith("Landbridge-As-Of, "), exposed);
    }
    for (String target : List.of("/sparql?" + query, "/sparql?asOf=x&" + query)) {
      assertEquals(List.of(), served.get(target).headers().allValues("Landbridge-As-Of"));
    }
  }

  @Test
  void pageKeepsDate() {
    String query = Served.encode("SELECT * { ?s ?p ?o } LIMIT 5");
    String page =
        served
            .send(
                served.request("/sparql?asOf=2010-05&query=" + query).header("Accept", "text/html"))
            .body();
    assertTrue(page.contains("Rows: 5. As of 2010-05."), page);
    assertTrue(page.contains("name=\"asOf\" value=\"2010-05\""), page);
    assertTrue(page.contains("&amp;asOf=2010-05&amp;format=csv\""), page);
    assertEquals(
        page.split("href=\"sparql\\?").length, page.split("asOf=2010-05").length, "every link");
  }

  @Test
  void letsClientsAskForManyDates() throws Exception {
    List<String> dates = List.of("1950", "1954", "1980", "2007", "2015", "1960-03", "2020-01-01");
    String query = "SELECT ?n { id:sandford lb:formerName|skos:altLabel ?n }";
    List<String> expected = dates.stream().map(date -> csv(date, query)).toList();
    ExecutorService clients = Executors.newFixedThreadPool(4);
    List<Future<List<String>>> answers = new ArrayList<>();
    try (Served fresh = new Served(store, Options.DEFAULT)) {
      for (int i = 0; i < 4; i++) {
        answers.add(
            clients.submit(
                () ->
                    dates.stream()
                        .map(
                            date ->
                                fresh.send(
                                    fresh
                                        .request(
                                            "/sparql?asOf="
                                                + date
                                                + "&query="
                                                + Served.encode(PREFIXES + query))
                                        .header("Accept", "text/csv")))
                        .map(
                            answer ->
                                String.join(" ", answer.body().lines().skip(1).sorted().toList()))
                        .toList()));
      }
      for (Future<List<String>> answer : answers) {
        assertEquals(expected, answer.get(60, TimeUnit.SECONDS));
      }
    }
    clients.shutdown();
  }

  @Test
  void commandAnswersAtDate() {
    String query = PREFIXES + "SELECT ?n { id:sandford skos:altLabel ?n }";
    for (String date : List.of("1953", "2000")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      QueryRun.write(store, Period.parse(date), query, "csv", out);
      assertEquals(
          date.equals("2000") ? List.of("n", "Druzhba") : List.of("n"),
          out.toString(StandardCharsets.UTF_8).lines().toList());
    }
  }
}
