package landbridge.serve.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** A description in a form → its bytes, always the same for the same description. */
public final class DescriptionWriter {

  private DescriptionWriter() {}

  /**
   * Writes a description.
   *
   * @param format any but a page
   */
  public static byte[] write(Description description, DataFormat format) {
    Map<String, String> prefixes = prefixes(description);
    return switch (format) {
      case TURTLE -> bytes(TurtleText.turtle(description.triples(), prefixes));
      case TRIG -> bytes(TurtleText.trig(description.quads(), prefixes));
      case JSON_LD -> bytes(JsonLd.of(description.triples(), prefixes));
      case N_TRIPLES ->
          lines(RDFFormat.NTRIPLES_UTF8, out -> description.triples().forEach(out::triple));
      case N_QUADS -> lines(RDFFormat.NQUADS_UTF8, out -> description.quads().forEach(out::quad));
      case RDF_XML -> xml(description.triples(), prefixes);
      case HTML -> throw new IllegalArgumentException("a page is no data");
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] lines(RDFFormat format, Consumer<StreamRDF> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StreamRDF out = StreamRDFWriter.getWriterStream(bytes, format);
    out.start();
    content.accept(out);
    out.finish();
    return bytes.toByteArray();
  }

  private static byte[] xml(List<Triple> triples, Map<String, String> prefixes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OrderedGraph graph = new OrderedGraph(triples);
    prefixes.forEach(graph.getPrefixMapping()::setNsPrefix);
    RDFWriter.source(graph).format(RDFFormat.RDFXML_PLAIN).output(bytes);
    return bytes.toByteArray();
  }

  /** Of the project's prefixes those that a description needs, and no other. */
  private static Map<String, String> prefixes(Description description) {
    Map<String, String> used = new TreeMap<>();
    description
        .quads()
        .forEach(
            quad -> {
              note(quad.getGraph(), used);
              note(quad.getSubject(), used);
              note(quad.getPredicate(), used);
              note(quad.getObject(), used);
            });
    return used;
  }

  private static void note(Node node, Map<String, String> used) {
    String iri = node.isLiteral() ? node.getLiteralDatatypeURI() : node.toString();
    String name = Prefixes.shorten(iri);
    if (!name.equals(iri)) {
      String prefix = name.substring(0, name.indexOf(':'));
      used.put(prefix, Prefixes.expand(prefix + ":"));
    }
  }
}
