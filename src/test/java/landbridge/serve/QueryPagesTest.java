package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import landbridge.publish.CatalogueQuery;
import landbridge.publish.Release;
import landbridge.serve.page.InterfaceLanguage;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of questions over the committed release, and what its editor is given. */
class QueryPagesTest {

  private static final int MOST_BYTES = 100_000;
  private static final Store STORE = Store.load(Release.current(Path.of("triples")).orElseThrow());
  private static final Served SERVED = new Served(STORE, Options.DEFAULT);

  @AfterAll
  static void stop() {
    SERVED.close();
  }

  static List<InterfaceLanguage> languages() {
    return InterfaceLanguage.all();
  }

  static List<String> slugs() {
    return CatalogueQuery.all().stream().map(CatalogueQuery::slug).sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void listsEveryQuestionOnce(InterfaceLanguage language) {
    HttpResponse<String> page = SERVED.get("/queries?lang=" + language.code());
    assertEquals(200, page.statusCode());
    assertEquals(slugs(), all(page.body(), "<li [^>]*><a href=\"query/([^\"]*)\">"));
    assertTrue(page.body().getBytes(StandardCharsets.UTF_8).length < MOST_BYTES);
  }

  @Test
  void findsQuestionsByKeyword() {
    List<String> found = all(SERVED.get("/queries?q=GAUGES").body(), "<a href=\"query/([^\"]*)\">");
    Set<String> expected =
        CatalogueQuery.all().stream()
            .filter(
                query ->
                    (query.title() + query.question() + query.keywords())
                        .toLowerCase()
                        .contains("gauges"))
            .map(CatalogueQuery::slug)
            .collect(Collectors.toSet());
    assertEquals(expected, Set.copyOf(found));
    assertFalse(found.isEmpty());
    assertEquals(List.of(), all(SERVED.get("/queries?q=xyzzy").body(), "<a href=\"query/(.)"));
  }

  @Test
  void editsQuestionOfCatalogueOrAnyOther() {
    assertTrue(SERVED.get("/queries?edit=stations").body().contains("?station a lb:Station"));
    String own = SERVED.get("/queries?query=" + Served.encode("ASK { <a> <b> '<c>' }")).body();
    assertTrue(own.contains(">ASK { &lt;a&gt; &lt;b&gt; &#39;&lt;c&gt;&#39; }</textarea>"), own);
  }

  @ParameterizedTest
  @MethodSource("slugs")
  void runsEveryQuestion(String slug) {
    String page = page(slug, InterfaceLanguage.all().get(0));
    assertTrue(page.contains("format=json"), "it was answered in time");
    assertTrue(page.contains("<td") || page.contains("Yes.") || page.contains("No."), page);
    assertTrue(page.getBytes(StandardCharsets.UTF_8).length < MOST_BYTES);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void speaksLanguageOfReader(InterfaceLanguage language) {
    assertTrue(page("stations", language).contains("<html lang=\"" + language.tag() + "\""));
  }

  @Test
  void completesWhatVoidCounts() {
    JsonObject vocabulary = JSON.parse(SERVED.get("/vocabulary.json?lang=ug").body());
    assertEquals(
        counts("void:class", "void:entities"), new TreeSet<>(counted(vocabulary, "classes")));
    assertEquals(
        counts("void:property", "void:triples"), new TreeSet<>(counted(vocabulary, "properties")));
    assertTrue(vocabulary.toString().contains("\"دۆلەت\""), "in the reader's language");
    assertEquals(
        "https://w3id.org/landbridge/ontology#",
        vocabulary.get("prefixes").getAsObject().get("lb").getAsString().value());
  }

  @ParameterizedTest
  @MethodSource("editorFiles")
  void servesEditor(String file) {
    HttpResponse<String> answer = SERVED.get(file);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().length() > 1000);
  }

  static List<String> editorFiles() {
    return List.of("/editor.js", "/yasqe.js", "/yasqe.css", "/filter.js");
  }

  @Test
  void coloursWithoutLosingText() {
    for (CatalogueQuery query : CatalogueQuery.all()) {
      List<SparqlText> pieces = SparqlText.pieces(query.sparql());
      assertEquals(
          query.sparql(), pieces.stream().map(SparqlText::text).collect(Collectors.joining()));
    }
    assertEquals(
        "comment:#c name:a:b variable:?x iri:<i#j> string:\"#\\\"\" keyword:ASK",
        SparqlText.pieces("#c\na:b ?x <i#j> \"#\\\"\" 7 ASK").stream()
            .filter(piece -> !piece.kind().isEmpty())
            .map(piece -> piece.kind() + ":" + piece.text())
            .collect(Collectors.joining(" ")));
  }

  private static String page(String slug, InterfaceLanguage language) {
    HttpResponse<String> page = SERVED.get("/query/" + slug + ".html?lang=" + language.code());
    assertEquals(200, page.statusCode(), page::body);
    return page.body();
  }

  private static List<String> counted(JsonObject vocabulary, String sort) {
    return vocabulary.get(sort).getAsArray().stream()
        .map(term -> term.getAsObject())
        .filter(term -> term.hasKey("count"))
        .map(term -> term.get("iri").getAsString().value() + "," + term.get("count"))
        .toList();
  }

  private static Set<String> counts(String term, String number) {
    String rows =
        SERVED.csv(
            "PREFIX void: <http://rdfs.org/ns/void#> SELECT ?t (SUM(?n) AS ?sum) { ?part "
                + term
                + " ?t ; "
                + number
                + " ?n } GROUP BY ?t");
    return rows.lines().map(String::strip).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> all(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(result -> result.group(1)).sorted().toList();
  }
}
