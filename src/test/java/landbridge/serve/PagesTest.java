package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landbridge.serve.page.Links;
import org.junit.jupiter.api.Test;

/** The pages as a person meets them. */
class PagesTest {

  private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\"");
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private static final Served SERVED = Served.forAll();

  @Test
  void saysWhatIsHere() {
    String page = SERVED.get("/").body();
    assertTrue(page.contains("<code>c1aa3ecd81c0fe98</code>"), "the release");
    assertTrue(page.contains("https://w3id.org/landbridge/graph/claims"), "the graphs");
    assertTrue(page.contains("<td class=\"number\">304</td>"), "their sizes");
    assertTrue(page.contains("<dt>documents</dt><dd>1</dd>"), "the figures");
    assertEquals(1, page.split("<script").length - 1, "one script, which completes what is typed");
    assertTrue(page.contains("<script src=\"search.js\" defer></script>"), "it is our own");
  }

  @Test
  void has3ExamplesWithRows() {
    assertEquals(3, LandingPage.examples().size());
    List<String> links = links(SERVED.get("/").body());
    for (LandingPage.Example example : LandingPage.examples()) {
      String link = Links.query(example.sparql());
      assertTrue(links.contains(link), example::title);
      HttpResponse<String> table = browse("/" + link);
      assertEquals(200, table.statusCode(), table::body);
      assertTrue(table.body().contains("<td>"), example.title() + " has rows");
      assertNotEquals("", SERVED.csv(example.sparql()), example::title);
    }
  }

  @Test
  void everyLinkOfRootLeadsSomewhere() {
    for (String link : links(SERVED.get("/").body())) {
      int status = browse("/" + link).statusCode();
      assertTrue(status == 200 || status == 303, link);
    }
  }

  @Test
  void rowsLeadToThings() {
    String query = "SELECT * { ?s a <https://w3id.org/landbridge/ontology#Code> }";
    List<String> links = links(browse("/" + Links.query(query)).body());
    assertTrue(links.stream().anyMatch(link -> link.startsWith("code/")), links::toString);
  }

  @Test
  void offersOtherFormsOfResults() {
    String table = browse("/" + Links.query("SELECT * { ?s ?p ?o } LIMIT 2")).body();
    List<String> forms = links(table).stream().filter(link -> link.contains("&format=")).toList();
    assertEquals(5, forms.size());
    for (String form : forms) {
      assertEquals(200, SERVED.get("/" + form).statusCode(), form);
    }
  }

  /** A name stands in its own language and direction, wherever it is shown. */
  @Test
  void marksLanguageOfName() {
    String query = "SELECT * { ?s ?p ?o FILTER (LANG(?o) = 'ug-Arab') } LIMIT 1";
    assertTrue(
        browse("/" + Links.query(query)).body().contains("<bdi lang=\"ug-Arab\" dir=\"rtl\">"));
  }

  @Test
  void saysThatRowsAreCut() {
    Options few = Options.DEFAULT.withLimits(Limits.DEFAULT.with(Limit.PAGE_ROWS, 3));
    try (Served three = new Served(few)) {
      String page =
          three.send(three.query("SELECT * { ?s ?p ?o }").header("Accept", BROWSER)).body();
      assertTrue(page.contains("The first 3 rows"), page);
      assertEquals(3 + 1, page.split("<tr>").length - 1);
    }
  }

  @Test
  void escapesWhatDataAndQuerySay() {
    String query = "SELECT ('<script>alert(1)</script>' AS ?x) (<javascript:alert(1)> AS ?y) {}";
    String page = browse("/" + Links.query(query)).body();
    assertTrue(page.contains("&lt;script&gt;alert(1)"), page);
    assertFalse(page.contains("<script>"), page);
    assertFalse(page.contains("href=\"javascript"), page);
  }

  @Test
  void showsFaultyQueryAgain() {
    HttpResponse<String> page = browse("/" + Links.query("SELECT * {\n ?s <p> }"));
    assertEquals(400, page.statusCode());
    assertTrue(page.body().contains("line 2, column"), page::body);
    assertTrue(page.body().contains("?s &lt;p&gt; }</textarea>"), page::body);
    assertTrue(page.body().contains("aria-describedby=\"problem\""), page::body);
  }

  /** One brace too few would hide all that follows it. */
  @Test
  void closesEveryRuleOfStyle() {
    int depth = 0;
    for (String line : SERVED.get("/style.css").body().split("\n", -1)) {
      boolean begins = !line.isEmpty() && !line.startsWith(" ") && !line.startsWith("}");
      assertTrue(depth == 0 || !begins, line);
      depth += (int) (line.chars().filter(c -> c == '{').count());
      depth -= (int) (line.chars().filter(c -> c == '}').count());
    }
    assertEquals(0, depth);
  }

  @Test
  void mayLoadNothingFromElsewhere() {
    String policy = SERVED.get("/").headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(
        policy.startsWith("default-src 'none'; style-src 'self'; script-src 'self'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
  }

  private static HttpResponse<String> browse(String target) {
    return SERVED.send(SERVED.request(target).header("Accept", BROWSER));
  }

  private static List<String> links(String page) {
    List<String> links = new ArrayList<>();
    Matcher matcher = LINK.matcher(page);
    while (matcher.find()) {
      links.add(matcher.group(1).replace("&amp;", "&"));
    }
    return links;
  }
}
