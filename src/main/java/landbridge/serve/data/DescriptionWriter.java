package landbridge.serve.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;

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
      case TURTLE -> written(RDFWriter.source(graph(description, prefixes)), RDFFormat.TURTLE);
      case TRIG -> written(RDFWriter.source(dataset(description, prefixes)), RDFFormat.TRIG);
      case JSON_LD -> JsonLd.of(description.triples(), prefixes).getBytes(StandardCharsets.UTF_8);
      case N_TRIPLES ->
          lines(RDFFormat.NTRIPLES_UTF8, out -> description.triples().forEach(out::triple));
      case N_QUADS -> lines(RDFFormat.NQUADS_UTF8, out -> description.quads().forEach(out::quad));
      case RDF_XML ->
          written(RDFWriter.source(graph(description, prefixes)), RDFFormat.RDFXML_PLAIN);
      case HTML -> throw new IllegalArgumentException("a page is no data");
    };
  }

  private static byte[] written(RDFWriterBuilder writer, RDFFormat format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.format(format).output(bytes);
    return bytes.toByteArray();
  }

  private static Graph graph(Description description, Map<String, String> prefixes) {
    Graph graph = description.graph();
    prefixes.forEach(graph.getPrefixMapping()::setNsPrefix);
    return graph;
  }

  private static DatasetGraph dataset(Description description, Map<String, String> prefixes) {
    Map<Node, List<Triple>> layers = new LinkedHashMap<>();
    for (Quad quad : description.quads()) {
      layers.computeIfAbsent(quad.getGraph(), layer -> new ArrayList<>()).add(quad.asTriple());
    }
    DatasetGraph dataset = new DatasetGraphMapLink(new OrderedGraph(List.of()));
    layers.forEach((layer, triples) -> dataset.addGraph(layer, new OrderedGraph(triples)));
    prefixes.forEach(dataset.prefixes()::add);
    return dataset;
  }

  private static byte[] lines(RDFFormat format, Consumer<StreamRDF> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StreamRDF out = StreamRDFWriter.getWriterStream(bytes, format);
    out.start();
    content.accept(out);
    out.finish();
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
