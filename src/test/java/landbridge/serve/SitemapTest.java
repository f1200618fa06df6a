package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import landbridge.serve.about.Sitemap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The map of the site keeps the protocol of sitemaps.org, and robots find it. */
class SitemapTest {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** The locations of a map or an index. */
  private static List<String> locations(byte[] xml, String root, String element) {
    assertTrue(xml.length < 50 * 1024 * 1024, "the protocol's bound");
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Element top =
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
      assertEquals(NAMESPACE, top.getNamespaceURI());
      assertEquals(root, top.getLocalName());
      List<String> locations = new ArrayList<>();
      NodeList all = top.getElementsByTagNameNS(NAMESPACE, "loc");
      for (int i = 0; i < all.getLength(); i++) {
        assertEquals(element, all.item(i).getParentNode().getLocalName());
        locations.add(all.item(i).getTextContent());
      }
      assertTrue(locations.size() <= 50_000);
      assertEquals(locations.size(), new HashSet<>(locations).size());
      locations.forEach(l -> assertTrue(l.startsWith(WithPast.BASE) && l.length() < 2048, l));
      locations.forEach(l -> assertTrue(l.chars().allMatch(c -> c > ' ' && c < 0x7f), l));
      return locations;
    } catch (org.xml.sax.SAXException
        | java.io.IOException
        | javax.xml.parsers.ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void listsThingsDocumentsAndQuestions() {
    String xml = WithPast.SERVED.get("/sitemap.xml").body();
    List<String> pages = locations(xml.getBytes(StandardCharsets.UTF_8), "urlset", "url");
    assertTrue(pages.contains(WithPast.BASE));
    for (String path :
        List.of("id/alashankou", "doc/alashankou", "query/who-says-the-population")) {
      assertTrue(pages.contains(WithPast.BASE + path + ".html"), path);
    }
    String things =
        WithPast.SERVED.csv(
            "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c FILTER (CONTAINS(STR(?s), '/id/')) }");
    assertEquals(things, "" + pages.stream().filter(page -> page.contains("/id/")).count());
  }

  /** Below the base each address is that of a page. */
  @Test
  void addressesAnswer() {
    List<String> pages =
        locations(
            WithPast.SERVED.get("/sitemap.xml").body().getBytes(StandardCharsets.UTF_8),
            "urlset",
            "url");
    for (int i = 0; i < pages.size(); i += i < 10 ? 1 : 9) {
      String path = "/" + pages.get(i).substring(WithPast.BASE.length());
      var answer =
          WithPast.SERVED.send(WithPast.SERVED.request(path).header("Accept", "text/html"));
      assertEquals(200, answer.statusCode(), path);
      String type = answer.headers().firstValue("Content-Type").orElse("");
      assertEquals("text/html;charset=utf-8", type, path);
    }
  }

  /** More addresses than a map holds are parted, and none is lost. */
  @Test
  void manyPagesAreAnIndexOfMaps() {
    List<String> pages = IntStream.range(0, 25).mapToObj(i -> WithPast.BASE + "id/x" + i).toList();
    Sitemap map = new Sitemap(WithPast.BASE, pages, 10);
    assertEquals(
        List.of(
            WithPast.BASE + "sitemap.xml?part=1",
            WithPast.BASE + "sitemap.xml?part=2",
            WithPast.BASE + "sitemap.xml?part=3"),
        locations(map.xml(), "sitemapindex", "sitemap"));
    List<String> all = new ArrayList<>();
    for (int part = 1; part <= 3; part++) {
      all.addAll(locations(map.part(part).orElseThrow(), "urlset", "url"));
    }
    assertEquals(pages, all);
    assertTrue(map.part(4).isEmpty() && map.part(0).isEmpty());
    assertEquals(50_000, Sitemap.MOST);
  }

  @Test
  void partThatIsNotThereIsTold() {
    assertEquals(200, WithPast.SERVED.get("/sitemap.xml?part=1").statusCode());
    for (String part : List.of("2", "0", "-1", "x", "99999999999999", "")) {
      assertEquals(404, WithPast.SERVED.get("/sitemap.xml?part=" + part).statusCode(), part);
    }
  }

  /** The map's address is that of the configuration, whatever the client says the host is. */
  @Test
  void robotsFindTheMap() {
    String robots = WithPast.SERVED.get("/robots.txt").body();
    assertTrue(robots.lines().anyMatch("User-agent: *"::equals), robots);
    assertTrue(robots.lines().anyMatch("Disallow: /sparql?"::equals), robots);
    assertTrue(
        robots.lines().anyMatch(("Sitemap: " + WithPast.BASE + "sitemap.xml")::equals), robots);
    assertTrue(
        robots
            .lines()
            .allMatch(
                l -> l.isEmpty() || l.matches("(#|User-agent:|Disallow:|Allow:|Sitemap:) .*")),
        robots);
  }
}
