package landbridge.serve;

import java.util.HashMap;
import java.util.Map;
import landbridge.triples.Layer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;

/** A made-up graph in which two properties make ways of thousands of steps, with labels. */
final class LongWays {

  static final String P = "urn:p";
  static final String Q = "urn:q";

  private static final int LENGTH = 8_000;

  private LongWays() {}

  /** A store with so many triples three times over, and the release of the tests beside them. */
  static Store store() {
    Store release = Served.store();
    Graph all = new GraphMem2Fast();
    release.graphs().getDefaultGraph().find().forEachRemaining(all::add);
    Map<Node, Graph> layers = new HashMap<>();
    for (Layer layer : Layer.values()) {
      Node name = NodeFactory.createURI(layer.graph());
      layers.put(name, release.graphs().getGraph(name));
    }
    for (int i = 0; i < LENGTH; i++) {
      all.add(Triple.create(node(i), NodeFactory.createURI(P), node(i + 1)));
      all.add(Triple.create(node(i), NodeFactory.createURI(Q), node((i * 31 + 7) % LENGTH)));
      all.add(
          Triple.create(
              node(i),
              NodeFactory.createURI("urn:label"),
              NodeFactory.createLiteralString("Station " + i + " of the long line")));
    }
    return new Store(release.release(), new LayeredDataset(all, layers));
  }

  private static Node node(int i) {
    return NodeFactory.createURI("urn:n" + i);
  }
}
