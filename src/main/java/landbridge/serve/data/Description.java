package landbridge.serve.data;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * What a graph says of an IRI, in an order that its content alone determines: the IRI itself before
 * all else, and of each subject what it is.
 *
 * @param iri what is described
 * @param quads by layer
 * @param triples the same without layers, each once
 */
public record Description(String iri, List<Quad> quads, List<Triple> triples) {

  public Description {
    quads = List.copyOf(quads);
    triples = List.copyOf(triples);
  }

  static Description of(Node thing, Collection<Quad> quads) {
    return new Description(
        thing.getURI(),
        sorted(quads, quad -> quad.getGraph() + " " + key(thing, quad.asTriple())),
        sorted(quads.stream().map(Quad::asTriple).toList(), triple -> key(thing, triple)));
  }

  /** The triples as a graph that gives them in this order. */
  public Graph graph() {
    return new OrderedGraph(triples);
  }

  private static <T> List<T> sorted(Collection<T> items, Function<T, String> key) {
    SortedMap<String, T> sorted = new TreeMap<>();
    items.forEach(item -> sorted.put(key.apply(item), item));
    return List.copyOf(sorted.values());
  }

  private static String key(Node thing, Triple triple) {
    Node subject = triple.getSubject();
    Node property = triple.getPredicate();
    return (subject.equals(thing) ? "" : subject.toString())
        + " "
        + (property.equals(RDF.type.asNode()) ? "" : property.toString())
        + " "
        + NodeFmtLib.strNT(triple.getObject());
  }
}
