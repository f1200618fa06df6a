package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import landbridge.publish.Changes;
import landbridge.publish.Patch;
import landbridge.publish.Releases;
import landbridge.triples.Layer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The feed keeps the rules of RFC 4287, and tells what changed. */
class FeedTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private static final Element FEED = read(WithPast.SERVED.get("/feed.atom"));

  private static Element read(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode());
    assertEquals(
        "application/atom+xml;charset=utf-8",
        answer.headers().firstValue("Content-Type").orElse(""));
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(answer.body())))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element
          && ATOM.equals(element.getNamespaceURI())
          && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  private static String only(Element parent, String name) {
    assertEquals(1, children(parent, name).size(), name);
    return children(parent, name).get(0).getTextContent();
  }

  private static List<String> links(Element parent, String relation) {
    return children(parent, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  /** 4.1.1 and 4.1.2: what a feed and an entry must have, and must have once. */
  @Test
  void hasWhatAtomAsksFor() {
    assertEquals(ATOM, FEED.getNamespaceURI());
    assertEquals("feed", FEED.getLocalName());
    assertEquals("Landbridge", only(children(FEED, "author").get(0), "name"));
    assertEquals(List.of(WithPast.BASE + "feed.atom"), links(FEED, "self"));
    Set<String> ids = new HashSet<>();
    List<Element> all = new ArrayList<>(children(FEED, "entry"));
    assertEquals(2, all.size());
    for (Element entry : all) {
      assertEquals(1, links(entry, "alternate").size());
      assertTrue(children(entry, "summary").size() == 1);
    }
    all.add(FEED);
    for (Element element : all) {
      assertTrue(URI.create(only(element, "id")).isAbsolute());
      assertTrue(ids.add(only(element, "id")), "an id is of one entry alone");
      assertTrue(!only(element, "title").isBlank());
      assertEquals(0, OffsetDateTime.parse(only(element, "updated")).getOffset().getTotalSeconds());
      for (Element link : children(element, "link")) {
        assertTrue(URI.create(link.getAttribute("href")).isAbsolute());
        assertTrue(link.getAttribute("type").matches("[a-z]+/[a-z0-9+.-]+"));
      }
    }
  }

  @Test
  void newestEntryTellsWhatChanged() {
    Element newest = children(FEED, "entry").get(0);
    Changes changes = Patch.count(Releases.older(), Releases.newer());
    assertTrue(only(newest, "title").contains(WithPast.NEWER));
    assertTrue(
        links(newest, "enclosure")
            .contains(
                WithPast.BASE + "dumps/" + WithPast.NEWER + "/from-" + WithPast.OLDER + ".rdfp"));
    assertTrue(
        links(newest, "enclosure")
            .contains(WithPast.BASE + "dumps/" + WithPast.NEWER + "/claims.nq"));
    Element content = children(newest, "content").get(0);
    assertEquals("xhtml", content.getAttribute("type"));
    NodeList rows = content.getElementsByTagNameNS(XHTML, "tr");
    long classes = List.of(Layer.values()).stream().mapToLong(l -> changes.classes(l).size()).sum();
    assertEquals(1 + Layer.values().length + classes, rows.getLength());
    String removed = String.format(java.util.Locale.ROOT, "%,d removed", changes.total().removed());
    assertTrue(only(newest, "summary").contains(removed), only(newest, "summary"));
  }

  @Test
  void firstEntryTellsOfTheBeginning() {
    Element first = children(FEED, "entry").get(1);
    assertTrue(only(first, "summary").contains("first release"), only(first, "summary"));
    assertEquals(0, children(first, "content").size());
  }

  @Test
  void whoHasItIsToldSo() {
    HttpResponse<String> answer = WithPast.SERVED.get("/feed.atom");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertEquals(
        304,
        WithPast.SERVED
            .send(WithPast.SERVED.request("/feed.atom").header("If-None-Match", tag))
            .statusCode());
  }

  /** A folder with one release and no log has a feed too. */
  @Test
  void oneReleaseIsAnEntry() {
    assertEquals(1, children(read(Served.forAll().get("/feed.atom")), "entry").size());
  }
}
