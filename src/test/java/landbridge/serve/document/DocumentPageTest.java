package landbridge.serve.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import landbridge.serve.page.InterfaceLanguage;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import landbridge.serve.page.ThingPages;
import landbridge.source.SourceFile;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a document of any sort, over made-up ones. */
class DocumentPageTest {

  private static final String HOSTILE =
      """
      = <b>Title</b> & "more" =

      <script>alert('1')</script> 𠀀 says &lt;nothing&gt; “قورغاس” <!-- at all.

      == A ]]> heading ==
      - one <i>
      - two

      | a | <td> | |
      | b | </table> | c |

      The end\
      """;

  @TempDir Path folder;

  @Test
  void showsHostileTextAsItIs() throws IOException {
    String page = page(HOSTILE, List.of("0,40", "3,9", "5,60", "30,31", "90,200", "44,44"), "1");
    Shape shape = Shape.of(page);
    assertEquals(HOSTILE, shape.text());
    assertEquals(
        List.of("char=0,40", "char=3,9", "char=5,60", "char=30,31", "char=44,44", "char=90,200"),
        shape.places());
    assertEquals(List.of(), shape.deadLinks());
    assertFalse(page.contains("<script>"), page);
    assertFalse(page.contains("</table> |"), page);
  }

  /** A place is told in code points, so that of the letters beyond 16 bits each counts for one. */
  @Test
  void countsCodePoints() throws IOException {
    String page = page("A 𠀀𠀁 B", List.of("3,4"), "1");
    assertEquals(
        "𠀁",
        Shape.of(page).found(e -> e.getAttribute("id").equals("char=3,4")).get(0).getTextContent());
  }

  /** A gap without words is still a link that can be read out. */
  @Test
  void saysGapInWords() throws IOException {
    String text = "| a | | b |";
    Graph graph = graph(text, List.of("4,7"));
    RDFParser.fromString(
            """
            PREFIX lb: <https://w3id.org/landbridge/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            <https://w3id.org/landbridge/claim/4-7> rdf:object lb:missingInSource .
            """,
            Lang.TURTLE)
        .parse(StreamRDFLib.graph(graph));
    Files.writeString(folder.resolve("x.txt"), text);
    String page = page(graph, DocumentTexts.in(List.of(folder)), "1");
    assertTrue(
        page.contains("class=\"hole\"><a href=\"#c4-7\" aria-label=\"left out here\">"), page);
    assertEquals(text, Shape.of(page).text());
  }

  @Test
  void quotesWithoutText() throws IOException {
    String page = page(graph(HOSTILE, List.of("3,9", "50,60")), DocumentTexts.NONE, "1");
    assertTrue(page.contains("is not at hand"), page);
    assertTrue(page.contains("&lt;quote&gt; 3,9"), page);
    assertEquals(List.of("char=3,9", "char=50,60"), Shape.of(page).places());
    assertEquals(List.of(), Shape.of(page).deadLinks());
  }

  @Test
  void showsNoTextThatHasChanged() throws IOException {
    Graph graph = graph(HOSTILE, List.of("3,9"));
    Files.writeString(folder.resolve("x.txt"), HOSTILE + ".");
    assertTrue(page(graph, DocumentTexts.in(List.of(folder)), "1").contains("is not at hand"));
  }

  @Test
  void showsDocumentWithoutClaims() throws IOException {
    assertEquals(HOSTILE, Shape.of(page(HOSTILE, List.of(), "1")).text());
  }

  @Test
  void partsLongDocument() throws IOException {
    String text = "A line of words that is neither short nor long.\n".repeat(4_000);
    List<String> places =
        IntStream.range(0, 1000).mapToObj(i -> i * 192 + "," + (i * 192 + 20)).toList();
    String first = page(text, places, "1");
    assertTrue(first.length() < 1_000_000, () -> first.length() + " bytes");
    int parts = first.split("data-start=", -1).length / 2;
    assertTrue(parts > 1, () -> parts + " parts");
    StringBuilder whole = new StringBuilder();
    int named = 0;
    for (int part = 1; part <= parts; part++) {
      Shape shape = Shape.of(page(text, places, String.valueOf(part)));
      whole.append(shape.text());
      named += shape.places().size();
      assertEquals(List.of(), shape.deadLinks());
    }
    assertEquals(text, whole.toString());
    assertEquals(places.size(), named);
    assertEquals(first, page(text, places, "no number"));
  }

  /** A text without ends of lines must not become one block that no page can hold. */
  @Test
  void cutsLongLine() throws IOException {
    String text = "words 𠀀 ".repeat(25_000);
    String page = page(text, List.of("3995,4010"), "1");
    assertTrue(page.length() < 1_000_000, () -> page.length() + " characters");
    assertTrue(text.startsWith(Shape.of(page).text()));
  }

  private String page(String text, List<String> places, String part) throws IOException {
    Files.writeString(folder.resolve("x.txt"), text);
    return page(graph(text, places), DocumentTexts.in(List.of(folder)), part);
  }

  private static String page(Graph graph, DocumentTexts texts, String part) {
    DatasetGraph graphs = DatasetGraphFactory.wrap(graph);
    Pages pages = new Pages(graphs, Map.of());
    ThingPages things =
        new ThingPages(pages, graphs, Map.of("document", new DocumentPage(graph, pages, texts)));
    PageRequest request =
        PageRequest.at(
            InterfaceLanguage.all().get(0), "doc/x.html", "", Map.of(DocumentPage.PART, part));
    return things.page("https://w3id.org/landbridge/doc/x", request);
  }

  private static Graph graph(String text, List<String> places) {
    StringBuilder turtle =
        new StringBuilder(
            """
            PREFIX lb: <https://w3id.org/landbridge/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX wikibase: <http://wikiba.se/ontology#>
            BASE <https://w3id.org/landbridge/>
            <doc/x> a lb:Document ; lb:sha256 "%s" .
            """
                .formatted(SourceFile.sha256(text.getBytes(StandardCharsets.UTF_8))));
    for (String place : places) {
      String[] ends = place.split(",");
      turtle.append(
          """
          <doc/x#char=%1$s> oa:hasSource <doc/x> ; oa:start %2$s ; oa:end %3$s ; oa:exact "<quote> %1$s" .
          <claim/%2$s-%3$s> a lb:Claim ; lb:statedBy <doc/x> ; prov:wasDerivedFrom <doc/x#char=%1$s> ;
            wikibase:rank wikibase:NormalRank ;
            rdf:subject <id/a> ; rdf:predicate lb:population ; rdf:object %2$s .
          """
              .formatted(place, ends[0], ends[1]));
    }
    return RDFParser.fromString(turtle.toString(), Lang.TURTLE).toGraph();
  }
}
