package landbridge.serve.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * What things without a name are called, such as figures and events: {@code composed-labels.tsv}
 * tells how it is put together.
 */
final class ComposedLabels {

  /**
   * A piece of a label.
   *
   * @param before text before the value
   * @param property the property whose values it shows; {@link Node#ANY} for text alone
   * @param after text after the value
   */
  private record Part(String before, Node property, String after) {

    static Part of(String text) {
      int open = text.indexOf('{');
      return open < 0
          ? new Part(text, Node.ANY, "")
          : new Part(
              text.substring(0, open),
              node(text.substring(open + 1, text.indexOf('}'))),
              text.substring(text.indexOf('}') + 1));
    }
  }

  private record Row(Node type, List<Part> parts) {}

  private static final List<Row> ROWS =
      ResourceTable.read(ComposedLabels.class, "composed-labels.tsv").stream()
          .map(
              row ->
                  new Row(
                      node(row.get("class")),
                      Arrays.stream(row.get("label").split("\\|")).map(Part::of).toList()))
          .toList();

  private final Graph graph;
  private final Function<Node, String> text;

  /**
   * Labels out of a graph.
   *
   * @param text how a value is written
   */
  ComposedLabels(Graph graph, Function<Node, String> text) {
    this.graph = graph;
    this.text = text;
  }

  /** What a thing is called, if the table tells how. */
  Optional<String> of(Node thing) {
    return ROWS.stream()
        .filter(row -> graph.contains(thing, RDF.type.asNode(), row.type()))
        .filter(row -> graph.contains(thing, row.parts().get(0).property(), Node.ANY))
        .findFirst()
        .map(row -> label(thing, row));
  }

  private String label(Node thing, Row row) {
    StringBuilder label = new StringBuilder();
    for (Part part : row.parts()) {
      if (part.property().equals(Node.ANY)) {
        label.append(part.before());
        continue;
      }
      List<Node> values =
          new ArrayList<>(
              graph.find(thing, part.property(), Node.ANY).mapWith(t -> t.getObject()).toList());
      if (!values.isEmpty()) {
        label
            .append(part.before())
            .append(values.stream().map(text).sorted().collect(Collectors.joining(", ")))
            .append(part.after());
      }
    }
    return label.toString().strip();
  }

  private static Node node(String curie) {
    return NodeFactory.createURI(Prefixes.expand(curie));
  }
}
