package landbridge.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;

/**
 * Gives blank nodes of the ontology and its shapes (lists, restrictions, property shapes) names
 * that what hangs on them determines, since nothing is published without a name.
 *
 * <p>The blank nodes must form trees, as those that Turtle's brackets write do. Two with the same
 * content get the same name, which says the same.
 */
final class BlankNodes {

  private final Model model;
  private final String namespace;
  private final Map<Node, Node> names = new HashMap<>();

  private BlankNodes(Model model, String namespace) {
    this.model = model;
    this.namespace = namespace;
  }

  static void name(Model model, String namespace) {
    new BlankNodes(model, namespace).replace();
  }

  private void replace() {
    List<Triple> old = new ArrayList<>();
    model
        .getGraph()
        .find()
        .filterKeep(t -> t.getSubject().isBlank() || t.getObject().isBlank())
        .forEachRemaining(old::add);
    List<Triple> named = old.stream().map(this::named).toList();
    old.forEach(model.getGraph()::delete);
    named.forEach(model.getGraph()::add);
  }

  private Triple named(Triple triple) {
    return Triple.create(
        named(triple.getSubject()), triple.getPredicate(), named(triple.getObject()));
  }

  private Node named(Node node) {
    if (!node.isBlank()) {
      return node;
    }
    Node known = names.get(node);
    if (known == null) {
      SortedMap<String, String> content = new TreeMap<>();
      model
          .getGraph()
          .find(node, Node.ANY, Node.ANY)
          .forEachRemaining(t -> content.put(t.getPredicate() + " " + named(t.getObject()), ""));
      known = NodeFactory.createURI(namespace + Digests.sha256(content).substring(0, 24));
      names.put(node, known);
    }
    return known;
  }
}
