package landbridge.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** What a template is given, and what becomes of it. */
class PagesTest {

  private static final Graph GRAPH =
      RDFParser.fromString(
              """
              @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
              @prefix id: <https://w3id.org/landbridge/id/> .
              id:khorgos skos:prefLabel "Khorgos"@en, "霍尔果斯"@zh-Hans, "قورغاس"@ug-Arab .
              """,
              Lang.TURTLE)
          .toGraph();

  private static final Pages PAGES = new Pages(DatasetGraphFactory.wrap(GRAPH), Map.of());

  private static PageRequest in(String language) {
    return PageRequest.at(InterfaceLanguage.of(List.of(language)), "id/khorgos.html", "", Map.of());
  }

  @Test
  void speaksLanguageOfReader() {
    String page = problem(in("ug"), "x");
    assertTrue(page.contains("<html lang=\"ug-Arab\" dir=\"rtl\">"), page);
    assertTrue(page.contains("ئىزدەش"), page);
  }

  @Test
  void switchesLanguageAtSameAddress() {
    String page = problem(in("en"), "x");
    assertTrue(page.contains("href=\"../id/khorgos.html?lang=kk\""), page);
  }

  @Test
  void escapesWhatDataSay() {
    String page = problem(in("en"), "<script>alert('1')</script>");
    assertTrue(page.contains("&lt;script&gt;"), page);
    assertFalse(page.contains("<script>alert"), page);
  }

  @Test
  void callsThingInLanguageOfReader() {
    assertEquals("霍尔果斯", cell("zh").text());
    assertEquals("Khorgos", cell("ru").text(), "in English where Russian is absent");
    Cell uyghur = cell("ug");
    assertEquals("rtl", uyghur.dir());
    assertEquals("ug-Arab", uyghur.lang());
    assertEquals("../id/khorgos", uyghur.href());
  }

  /** Terms of other vocabularies have no labels in this graph. */
  @Test
  void callsOutsideTermInLanguageOfReader() {
    Node type = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    assertEquals("is a", PAGES.cells(in("en")).of(type).text());
    assertEquals("это", PAGES.cells(in("ru")).of(type).text());
    assertEquals("ug-Arab", PAGES.cells(in("ug")).of(type).lang());
  }

  @Test
  void groupsDigitsAsReaderDoes() {
    assertEquals("1,234,567", PAGES.cells(in("en")).of(integer("1234567")).text());
    assertEquals("1\u00a0234\u00a0567", PAGES.cells(in("ru")).of(integer("1234567")).text());
  }

  @Test
  void linksNoScript() {
    assertEquals("", PAGES.cells(in("en")).of(NodeFactory.createURI("javascript:x")).href());
  }

  private static Node integer(String digits) {
    return NodeFactory.createLiteralDT(digits, XSDDatatype.XSDinteger);
  }

  private static Cell cell(String language) {
    return PAGES
        .cells(in(language))
        .of(NodeFactory.createURI("https://w3id.org/landbridge/id/khorgos"));
  }

  private static String problem(PageRequest request, String detail) {
    return PAGES.page(
        "problem", request, Map.of(), Map.of("status", 404, "title", "t", "detail", detail));
  }
}
