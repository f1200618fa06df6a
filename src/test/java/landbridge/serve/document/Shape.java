package landbridge.serve.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The part of a page that holds a document, taken apart; its elements must lie within each other.
 */
public record Shape(List<Element> elements) {

  /**
   * Reads a page.
   *
   * @throws IllegalArgumentException if an element is not closed where it should be
   */
  public static Shape of(String page) {
    int start = page.indexOf("<div class=\"reading\">");
    String reading = page.substring(start, page.indexOf("</section>", start));
    int end = reading.lastIndexOf("</div>") + "</div>".length();
    try {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(
                      reading.substring(0, end).getBytes(StandardCharsets.UTF_8)))
              .getDocumentElement();
      List<Element> elements = new ArrayList<>();
      add(root, elements);
      return new Shape(elements);
    } catch (SAXException e) {
      throw new IllegalArgumentException(e.getMessage() + " in " + reading, e);
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(Element element, List<Element> elements) {
    elements.add(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element next) {
        add(next, elements);
      }
    }
  }

  /** The document's text, letter by letter. */
  public String text() {
    StringBuilder text = new StringBuilder();
    found(e -> List.of(e.getAttribute("class").split(" ")).contains("text"))
        .forEach(e -> text.append(e.getTextContent()));
    return text.toString();
  }

  /** The names of places, in their order, as often as they are there. */
  public List<String> places() {
    return found(e -> e.getAttribute("id").startsWith("char=")).stream()
        .map(e -> e.getAttribute("id"))
        .toList();
  }

  /** Links within the page that lead nowhere. */
  public List<String> deadLinks() {
    List<String> ids = elements.stream().map(e -> e.getAttribute("id")).toList();
    return found(e -> e.getAttribute("href").startsWith("#")).stream()
        .map(e -> e.getAttribute("href").substring(1))
        .filter(name -> !ids.contains(name))
        .toList();
  }

  /** Elements of a sort, in the order of the page. */
  public List<Element> found(Predicate<Element> sort) {
    return elements.stream().filter(sort).toList();
  }
}
