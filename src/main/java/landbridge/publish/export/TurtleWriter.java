package landbridge.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.RDF;

/** Writes the triples of a query as Turtle, a block for each subject, classes first. */
final class TurtleWriter implements Shape.Writer {

  private static final Comparator<Triple> ORDER =
      Comparator.comparing((Triple t) -> t.getSubject().getURI())
          .thenComparing(t -> !t.getPredicate().equals(RDF.type.asNode()))
          .thenComparing(t -> t.getPredicate().getURI())
          .thenComparing(t -> NodeFmtLib.strNT(t.getObject()));

  @Override
  public long write(Projection projection, OutputStream out) throws IOException {
    String text = projection.text("project.rq");
    Query query = Projection.query("project.rq", text);
    TreeSet<Triple> triples = new TreeSet<>(ORDER);
    projection.run(
        "project.rq",
        text,
        (QueryExecution execution) ->
            execution.execConstructTriples().forEachRemaining(triples::add));
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
    writer.start();
    used(query.getPrefixMapping().getNsPrefixMap(), triples).forEach(writer::prefix);
    triples.forEach(writer::triple);
    writer.finish();
    out.flush();
    return triples.stream().map(Triple::getSubject).distinct().count();
  }

  /** The prefixes that shorten something, so that a small file has a small head. */
  private static Map<String, String> used(Map<String, String> prefixes, Set<Triple> triples) {
    Map<String, String> used = new TreeMap<>(prefixes);
    used.values()
        .removeIf(namespace -> triples.stream().noneMatch(triple -> uses(triple, namespace)));
    return used;
  }

  private static boolean uses(Triple triple, String namespace) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .map(node -> node.isURI() ? node.getURI() : node.getLiteralDatatypeURI())
        .anyMatch(iri -> iri.startsWith(namespace));
  }
}
