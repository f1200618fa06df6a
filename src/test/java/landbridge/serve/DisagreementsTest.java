package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landbridge.publish.Release;
import landbridge.publish.Report;
import landbridge.serve.page.InterfaceLanguage;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** The report as a page. */
class DisagreementsTest {

  private static final Pattern FINDING =
      Pattern.compile("<article class=\"finding\" id=\"(\\w+)\"");
  private static final Pattern HOLE = Pattern.compile("<tr id=\"(\\w+)\"");
  private static final Pattern NEXT =
      Pattern.compile("<a rel=\"next\" href=\"disagreements\\?show=(\\w+)&amp;after=([^\"]*)\"");

  private static final Store STORE = Store.load(Release.current(Path.of("triples")).orElseThrow());

  @Test
  void hasAllThatReportHas() {
    Report report = Report.of(STORE.graphs());
    String page = page(STORE.graphs(), Map.of());
    assertEquals(report.conflicts().size() + report.checks().size(), all(FINDING, page).size());
    assertEquals(report.holes().size(), all(HOLE, page).size());
    for (Report.Finding finding : report.conflicts()) {
      assertTrue(page.contains(finding.sentence().replace("'", "&#39;")), finding::sentence);
    }
    for (Report.Said hole : report.holes()) {
      assertTrue(page.contains("#char=" + hole.start() + "," + hole.end() + "\""), hole::quote);
    }
    assertTrue(page.contains("<dd>" + report.conflicts().size() + "</dd>"), page);
  }

  @Test
  void staysSmallInEveryLanguage() {
    for (InterfaceLanguage language : InterfaceLanguage.all()) {
      String page = page(STORE.graphs(), language, Map.of());
      int bytes = page.getBytes(StandardCharsets.UTF_8).length;
      assertTrue(bytes < 100_000, () -> language.code() + " " + bytes);
    }
  }

  @Test
  void narrowsToExplanation() {
    Set<String> shown =
        all(
            FINDING,
            page(STORE.graphs(), Map.of("show", "conflicts", "explanation", "contradiction")));
    long found =
        Report.of(STORE.graphs()).conflicts().stream()
            .filter(conflict -> conflict.kind().equals("contradiction"))
            .count();
    assertEquals(found, shown.size());
    assertTrue(found > 0);
  }

  @Test
  void narrowsToDocument() {
    String page = page(STORE.graphs(), Map.of("doc", "khorgos"));
    assertTrue(page.contains("href=\"doc/khorgos#char="), page);
    long holes =
        Report.of(STORE.graphs()).holes().stream()
            .filter(hole -> hole.slug().equals("khorgos"))
            .count();
    assertEquals(holes, all(HOLE, page).size());
  }

  @Test
  void staysCalmAtNonsense() {
    String page =
        page(STORE.graphs(), Map.of("show", "\"><script>", "doc", "<b>", "explanation", "'\\"));
    assertFalse(page.contains("<script>"), page);
    assertFalse(page.contains("<b>\""), page);
  }

  /** However much there is, a page is bounded, and its last link leads through all of it. */
  @Test
  void leadsThroughAllOfThem() {
    DatasetGraph many = many(55, 230);
    String first = page(many, Map.of());
    assertEquals(20, all(FINDING, first).size());
    assertEquals(100, all(HOLE, first).size());
    assertEquals(55, walk(many, "conflicts", FINDING).size());
    assertEquals(230, walk(many, "holes", HOLE).size());
  }

  private static Set<String> walk(DatasetGraph graphs, String section, Pattern what) {
    Set<String> found = new HashSet<>();
    Map<String, String> parameters = new HashMap<>(Map.of("show", section));
    while (true) {
      String page = page(graphs, parameters);
      for (String id : all(what, page)) {
        assertTrue(found.add(id), "twice: " + id);
      }
      Matcher next = NEXT.matcher(page);
      if (!next.find()) {
        return found;
      }
      assertEquals(section, next.group(1));
      parameters.put("after", java.net.URLDecoder.decode(next.group(2), StandardCharsets.UTF_8));
    }
  }

  private static String page(DatasetGraph graphs, Map<String, String> parameters) {
    return page(graphs, InterfaceLanguage.all().get(0), parameters);
  }

  private static String page(
      DatasetGraph graphs, InterfaceLanguage language, Map<String, String> parameters) {
    Map<String, Node> bindings = new HashMap<>();
    parameters.forEach((name, value) -> bindings.put(name, NodeFactory.createLiteralString(value)));
    return new Pages(graphs, Map.of())
        .page(
            "disagreements",
            PageRequest.at(language, "disagreements", "", parameters),
            bindings,
            Map.of());
  }

  private static Set<String> all(Pattern pattern, String page) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    assertEquals(found.size(), new HashSet<>(found).size());
    return new HashSet<>(found);
  }

  private static DatasetGraph many(int conflicts, int holes) {
    StringBuilder turtle =
        new StringBuilder(
            """
            PREFIX lb: <https://w3id.org/landbridge/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX wikibase: <http://wikiba.se/ontology#>
            BASE <https://w3id.org/landbridge/>
            """);
    for (int i = 0; i < Math.max(conflicts, holes); i++) {
      turtle.append(
          """
          <doc/x#char=%1$s,%1$s> oa:hasSource <doc/x> ; oa:start %1$s ; oa:end %1$s ; oa:exact "q" .
          <claim/a%1$s> a lb:Claim ; lb:statedBy <doc/x> ; wikibase:rank wikibase:NormalRank ;
            prov:wasDerivedFrom <doc/x#char=%1$s,%1$s> ;
            rdf:subject <id/a> ; rdf:predicate lb:population ; rdf:object %2$s .
          """
              .formatted(i, i < holes ? "lb:missingInSource" : "1"));
      if (i < conflicts) {
        turtle.append(
            """
            <conflict/b%1$s> a lb:Conflict ; lb:between <claim/a%1$s> ;
              lb:explanation <https://w3id.org/landbridge/ontology#explanation/%2$s> .
            """
                .formatted(i, i % 2 == 0 ? "rounding" : "contradiction"));
      }
    }
    return DatasetGraphFactory.wrap(RDFParser.fromString(turtle.toString(), Lang.TURTLE).toGraph());
  }
}
