package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landbridge.publish.Release;
import landbridge.serve.document.DocumentTexts;
import landbridge.serve.document.Shape;
import landbridge.serve.page.InterfaceLanguage;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import landbridge.serve.page.ThingPages;
import landbridge.triples.Iris;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of what stands behind statements, over the documents of this project. */
class StatementPagesTest {

  /** As much as a page may have before fonts. */
  private static final int MOST_BYTES = 100_000;

  private static final Store STORE =
      Store.load(Release.current(Path.of("triples")).orElseThrow())
          .with(DocumentTexts.in(List.of(Path.of("documents"))));

  private static final Pages PAGES = new Pages(STORE.graphs(), Map.of("release", "x"));
  private static final ThingPages THINGS =
      new ThingPages(PAGES, STORE.graphs(), Fillers.of(STORE, PAGES));

  static List<String> documents() {
    return things("Document");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void showsTextToTheByteWithEveryPlaceOnce(String document) throws Exception {
    Shape shape = Shape.of(page(document, "en"));
    String file = document.substring(document.lastIndexOf('/') + 1) + ".txt";
    assertEquals(
        Files.readString(Path.of("documents", file), StandardCharsets.UTF_8), shape.text());
    List<String> places =
        subjects("oa:hasSource", document).stream()
            .map(iri -> iri.substring(iri.indexOf('#') + 1))
            .sorted()
            .toList();
    assertEquals(places, shape.places().stream().sorted().toList());
    assertEquals(List.of(), shape.deadLinks());
    long claims = subjects("lb:statedBy", document).size();
    Set<String> linked = new HashSet<>();
    shape
        .found(e -> e.getAttribute("href").startsWith("../claim/"))
        .forEach(e -> linked.add(e.getAttribute("href")));
    assertEquals(claims, linked.size(), "every claim is beside the text");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void staysSmallInEveryLanguage(String document) {
    for (InterfaceLanguage language : InterfaceLanguage.all()) {
      int bytes = page(document, language.code()).getBytes(StandardCharsets.UTF_8).length;
      assertTrue(bytes < MOST_BYTES, () -> document + " " + language.code() + " " + bytes);
    }
  }

  /** Every claim's page has the words of every place that it rests on, and leads to them. */
  @Test
  void quotesEveryClaim() {
    for (String claim : things("Claim")) {
      String page = page(claim, "en");
      for (String evidence : objects(claim, "prov:wasDerivedFrom")) {
        String link = "href=\"../" + evidence.substring(Iris.BASE.length()) + "\"";
        assertTrue(page.contains(link), claim);
        assertTrue(page.contains(">" + escaped(literal(evidence, "oa:exact")) + "</q>"), claim);
      }
      assertTrue(page.contains("href=\"../" + path(objects(claim, "prov:wasGeneratedBy").get(0))));
    }
  }

  @ParameterizedTest
  @CsvSource({"Conflict, lb:between, rdfs:comment", "Check, lb:input, rdfs:comment"})
  void laysClaimsSideBySide(String type, String property, String sentence) {
    for (String finding : things(type)) {
      String page = page(finding, "en");
      assertTrue(page.contains(escaped(literal(finding, sentence))), page);
      List<String> claims = objects(finding, property);
      assertTrue(claims.size() > 0, finding);
      for (String claim : claims) {
        assertTrue(page.contains("href=\"../" + path(claim) + "\""), finding);
        assertTrue(page.contains(path(objects(claim, "prov:wasDerivedFrom").get(0))), finding);
      }
    }
  }

  @Test
  void showsImpliedValue() {
    String check = subjects("lb:outcome", Prefixes.expand("outcome:implies")).get(0);
    assertTrue(page(check, "en").contains("Implied value"), check);
  }

  @Test
  void tellsHowFormWasMade() {
    String name = subjects("lb:nameStatus", Prefixes.expand("lb:generated")).get(0);
    String page = page(name, "en");
    assertTrue(page.contains("<h1 class=\"form\">"), page);
    assertTrue(page.contains(literal(name, "lb:method")), page);
    assertTrue(page.contains("href=\"../" + path(objects(name, "lb:generatedFrom").get(0))), page);
  }

  /**
   * An attested form has the words where it stands; one that only others tell of has the others.
   */
  @Test
  void quotesAttestedForms() {
    for (String name : subjects("lb:nameStatus", Prefixes.expand("lb:attested"))) {
      assertTrue(page(name, "en").contains("</q>"), name);
    }
  }

  @Test
  void showsHowRuleIsWritten() {
    String rule = Prefixes.expand("rule:opened");
    String page = page(rule, "en");
    assertTrue(page.contains("\npattern  "), page);
    assertTrue(page.contains("</q>"), page);
  }

  @ParameterizedTest
  @CsvSource({"Code", "Figure", "Event", "GaugeBreak"})
  void quotesWhatGivesIt(String type) {
    for (String thing : things(type)) {
      String page = page(thing, "en");
      assertTrue(page.contains("</q>"), thing);
      assertTrue(page.contains("href=\"../doc/"), thing);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Claim",
    "Conflict",
    "Check",
    "Name",
    "Rule",
    "Code",
    "Figure",
    "Event",
    "GaugeBreak"
  })
  void staysSmall(String type) {
    for (String thing : things(type).stream().limit(20).toList()) {
      for (InterfaceLanguage language : InterfaceLanguage.all()) {
        int bytes = page(thing, language.code()).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < MOST_BYTES, () -> thing + " " + bytes);
      }
    }
  }

  @Test
  void showsAnythingElse() {
    String page = page(Prefixes.expand("lb:attested"), "en");
    assertTrue(page.contains("attested"), page);
    assertFalse(page.contains("Nothing is said of it."), page);
    assertTrue(page(Iris.BASE + "id/nothing", "en").contains("Nothing is said of it."));
  }

  private static String page(String iri, String language) {
    String path = path(iri) + ".html";
    return THINGS.page(
        iri, PageRequest.at(InterfaceLanguage.of(List.of(language)), path, "", Map.of()));
  }

  private static String path(String iri) {
    return iri.substring(Iris.BASE.length());
  }

  private static List<String> things(String type) {
    return subjects(RDF.type.asNode(), NodeFactory.createURI(Prefixes.expand("lb:" + type)));
  }

  private static List<String> subjects(String property, String object) {
    return subjects(
        NodeFactory.createURI(Prefixes.expand(property)), NodeFactory.createURI(object));
  }

  private static List<String> subjects(Node property, Node object) {
    List<String> found = new ArrayList<>();
    STORE
        .graphs()
        .getDefaultGraph()
        .find(Node.ANY, property, object)
        .forEach(triple -> found.add(triple.getSubject().getURI()));
    return found.stream().sorted().toList();
  }

  private static List<String> objects(String subject, String property) {
    return values(subject, property).mapWith(Node::getURI).toList().stream().sorted().toList();
  }

  private static String literal(String subject, String property) {
    return values(subject, property).next().getLiteralLexicalForm();
  }

  private static org.apache.jena.util.iterator.ExtendedIterator<Node> values(
      String subject, String property) {
    return STORE
        .graphs()
        .getDefaultGraph()
        .find(
            NodeFactory.createURI(subject),
            NodeFactory.createURI(Prefixes.expand(property)),
            Node.ANY)
        .mapWith(Triple::getObject);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
