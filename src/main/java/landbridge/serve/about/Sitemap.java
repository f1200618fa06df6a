package landbridge.serve.about;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import landbridge.names.ResourceTable;
import landbridge.triples.Iris;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The pages that search engines may list, in the protocol of sitemaps.org: one map, or, where they
 * are more than it allows, an index of several.
 *
 * @param base what the addresses begin with
 * @param addresses of the pages, in order
 * @param most how many addresses a map holds
 */
public record Sitemap(String base, List<String> addresses, int most) {

  /** What it is sent as. */
  public static final String MEDIA_TYPE = "application/xml";

  /** As many as the protocol allows. */
  public static final int MOST = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String FILE = "sitemap.xml";

  public Sitemap {
    addresses = List.copyOf(addresses);
  }

  /** Of what a release holds. */
  public static Sitemap of(String base, DatasetGraph graphs) {
    Stream<String> own =
        ResourceTable.read(Sitemap.class, "pages.tsv").stream().map(row -> base + row.get("path"));
    Stream<String> things =
        Queries.iris("sitemap.rq", graphs).stream()
            .filter(iri -> iri.startsWith(Iris.BASE))
            .map(iri -> URI.create(base + iri.substring(Iris.BASE.length()) + ".html"))
            .map(URI::toASCIIString);
    return new Sitemap(base, Stream.concat(own, things).toList(), MOST);
  }

  /** The map, or the index of its parts. */
  public byte[] xml() {
    return parts() == 1 ? map(addresses) : index();
  }

  /**
   * A part, as the index names it.
   *
   * @param number from 1
   * @return empty if there is none
   */
  public Optional<byte[]> part(int number) {
    return number < 1 || number > parts()
        ? Optional.empty()
        : Optional.of(
            map(addresses.subList((number - 1) * most, Math.min(addresses.size(), number * most))));
  }

  private int parts() {
    return Math.max(1, (addresses.size() + most - 1) / most);
  }

  private byte[] map(List<String> pages) {
    return xml("urlset", "url", pages);
  }

  /** Its parts lie beside it, since a map may name nothing above its own folder. */
  private byte[] index() {
    List<String> maps =
        IntStream.rangeClosed(1, parts()).mapToObj(n -> base + FILE + "?part=" + n).toList();
    return xml("sitemapindex", "sitemap", maps);
  }

  private static byte[] xml(String root, String element, List<String> locations) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(NAMESPACE, root);
      xml.writeDefaultNamespace(NAMESPACE);
      for (String location : locations) {
        xml.writeStartElement(NAMESPACE, element);
        xml.writeStartElement(NAMESPACE, "loc");
        xml.writeCharacters(location);
        xml.writeEndElement();
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory cannot fail", e);
    }
    return out.toByteArray();
  }
}
