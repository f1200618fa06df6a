package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import landbridge.publish.Release;
import landbridge.triples.Iris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of railways and of figures, of the release of this repository. */
class RailPagesTest {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
  private static final int LARGEST = 100 * 1024;

  @SuppressWarnings("NullAway.Init")
  private static Served served;

  @BeforeAll
  static void serve() {
    Release release = Release.current(Path.of("triples")).orElseThrow();
    served = new Served(Store.load(release), Options.DEFAULT);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/rail, en",
    "/rail, zh",
    "/rail, kk",
    "/rail, ug",
    "/rail, ru",
    "/rail?asOf=1990, en",
    "/rail?asOf=2012-12-22, ug",
    "/figures, en",
    "/figures, zh",
    "/figures, kk",
    "/figures, ug",
    "/figures, ru"
  })
  void isSmallAndOurOwn(String target, String language) {
    String address = target + (target.contains("?") ? "&" : "?") + "lang=" + language;
    HttpResponse<String> answer = served.get(address);
    assertEquals(200, answer.statusCode(), answer::body);
    String page = answer.body();
    int size = page.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(size < LARGEST, () -> size + " bytes");
    assertTrue(page.contains("<html lang=\"" + language), "in the language");
    assertFalse(page.contains(" style="), "no style that the policy forbids");
    assertFalse(page.contains("<script>"), "no script that the policy forbids");
    assertFalse(page.contains("src=\"http"), "nothing from elsewhere");
  }

  /** Of things the graph must speak; whether their pages are served is another test's matter. */
  @ParameterizedTest
  @ValueSource(strings = {"/rail", "/figures"})
  void everyLinkLeadsToSomething(String path) {
    String page = served.get(path).body();
    Set<String> links = new TreeSet<>();
    Matcher found = LINK.matcher(page);
    while (found.find()) {
      links.add(found.group(1));
    }
    int things = 0;
    for (String link : links) {
      if (link.startsWith("id/") || link.startsWith("doc/") || link.startsWith("figure/")) {
        String ask = "SELECT * { VALUES ?s { <" + Iris.BASE + link + "> } ?s ?p ?o } LIMIT 1";
        assertFalse(served.csv(ask).isEmpty(), link);
        things++;
      } else if (link.startsWith("#")) {
        assertTrue(page.contains("id=\"" + link.substring(1) + "\""), link);
      }
    }
    assertTrue(things > 20, "there are things to go to");
  }

  @Test
  void drawsWhatTheGraphHas() {
    String page = served.get("/rail").body();
    String crossings = "SELECT * { ?s a <" + Iris.BASE + "ontology#BorderCrossing> }";
    for (String iri : served.csv(crossings).lines().toList()) {
      String link = iri.substring(Iris.BASE.length());
      String drawn = "<a href=\"" + link + "\" class=\"stop crossing";
      assertEquals(2, page.split(drawn, -1).length, () -> link + " is drawn once");
    }
    assertTrue(page.contains("<line class=\"border\""), "a border");
    assertTrue(page.contains("<path class=\"break\""), "a break of gauge");
  }

  @Test
  void showsWhatWasThere() {
    String page = served.get("/rail?asOf=1995").body();
    assertTrue(page.contains("class=\"stop crossing open\""), "opened in 1995");
    assertTrue(page.contains("class=\"stop crossing later\""), "opened in 2012");
    assertTrue(page.contains("value=\"1995\""), "where the slider stands");
    assertFalse(served.get("/rail").body().contains("class=\"stop crossing later\""), "all times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "19", "1990-1", "1990&asOf=1991", "1990%20"})
  void refusesWhatIsNoDate(String asOf) {
    int status = served.get("/rail?asOf=" + asOf).statusCode();
    assertEquals(asOf.equals("1990%20") ? 200 : 400, status);
  }

  @Test
  void servesItsScript() {
    HttpResponse<String> script = served.get("/rail.js");
    assertEquals(200, script.statusCode());
    assertTrue(script.body().contains("replaceState"));
  }

  @Test
  void numbersLeadToTheirWords() {
    String page = served.get("/figures").body();
    Matcher bar =
        Pattern.compile("<a href=\"(doc/[^\"]*#char=[0-9,]+)\" class=\"bar\"").matcher(page);
    assertTrue(bar.find(), "a bar leads to its evidence");
    assertTrue(page.contains("<q dir=\""), "and the table has its words");
  }

  @Test
  void aThingHasItsCharts() {
    HttpResponse<String> page = served.send(served.request("/id/alashankou-border-crossing.html"));
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<section class=\"chart kind-actual\""), "counted");
    assertTrue(page.body().contains("<section class=\"chart kind-growth\""), "and growth apart");
    assertFalse(page.body().contains("Khorgos</a></h2>"), "and nothing of other things");
  }
}
