package landbridge.serve.update;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Which release a database is, written in the same transaction as the release's statements. It
 * stands in the database's own default graph, which nobody is served.
 *
 * @param release its identifier
 * @param number of its entry in the history
 * @param author who made it
 * @param published when
 */
record Marker(String release, int number, String author, Instant published) {

  private static final String NAMESPACE = "urn:x-landbridge:store#";
  private static final Node STORE = node("store");
  private static final Node RELEASE = node("release");
  private static final Node NUMBER = node("number");
  private static final Node AUTHOR = node("author");
  private static final Node PUBLISHED = node("published");

  /** Reads that of a database; empty if there is none, or not exactly one. */
  static Optional<Marker> read(DatasetGraph graphs) {
    try {
      return Optional.of(
          new Marker(
              text(graphs, RELEASE),
              Integer.parseInt(text(graphs, NUMBER)),
              text(graphs, AUTHOR),
              Instant.parse(text(graphs, PUBLISHED))));
    } catch (IllegalArgumentException | java.time.format.DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private static String text(DatasetGraph graphs, Node property) {
    List<Quad> found = new ArrayList<>();
    graphs.find(Quad.defaultGraphIRI, STORE, property, Node.ANY).forEachRemaining(found::add);
    if (found.size() != 1) {
      throw new IllegalArgumentException(found.size() + " values");
    }
    return found.get(0).getObject().getLiteralLexicalForm();
  }

  /** Writes it instead of the one before. */
  void write(DatasetGraph graphs) {
    graphs.deleteAny(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY);
    add(graphs, RELEASE, release);
    add(graphs, NUMBER, String.valueOf(number));
    add(graphs, AUTHOR, author);
    add(graphs, PUBLISHED, published.toString());
  }

  private static void add(DatasetGraph graphs, Node property, String text) {
    graphs.add(
        Quad.defaultGraphIRI,
        STORE,
        property,
        NodeFactory.createLiteralDT(text, XSDDatatype.XSDstring));
  }

  private static Node node(String local) {
    return NodeFactory.createURI(NAMESPACE + local);
  }
}
