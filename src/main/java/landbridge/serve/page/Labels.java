package landbridge.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.lookup.Label;
import landbridge.lookup.LanguageChoice;
import landbridge.names.ResourceTable;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/** What things are called to a reader of some language. */
final class Labels {

  /** In this order; the first that a thing has in a language counts. */
  private static final List<Node> PROPERTIES =
      List.of(
          node("skos:prefLabel"),
          node("rdfs:label"),
          node("dcterms:title"),
          node("skosxl:literalForm"),
          node("skos:notation"),
          node("skos:altLabel"));

  /** What terms of other vocabularies are called, by {@code outside-labels.tsv}. */
  private static final Map<Node, List<Label>> OUTSIDE =
      ResourceTable.read(Labels.class, "outside-labels.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> node(row.get("term")), Labels::outside));

  private final Graph graph;
  private final List<String> ranges;
  private final LanguageChoice choice;

  Labels(Graph graph, List<String> ranges) {
    this.graph = graph;
    this.ranges = ranges;
    this.choice = new LanguageChoice(ranges);
  }

  /** The label of a thing, if it has one. */
  Optional<Label> of(Node thing) {
    List<Label> labels = new ArrayList<>();
    for (Node property : PROPERTIES) {
      ExtendedIterator<Triple> triples = graph.find(thing, property, Node.ANY);
      List<Label> found = new ArrayList<>();
      while (triples.hasNext()) {
        Node value = triples.next().getObject();
        if (value.isLiteral() && !value.getLiteralLexicalForm().isBlank()) {
          found.add(new Label(value.getLiteralLexicalForm(), value.getLiteralLanguage()));
        }
      }
      // The order of a graph in memory is nobody's.
      found.sort(java.util.Comparator.comparing(Label::tag).thenComparing(Label::text));
      labels.addAll(found);
    }
    List<Label> known = labels.isEmpty() ? OUTSIDE.getOrDefault(thing, List.of()) : labels;
    return known.isEmpty() ? Optional.empty() : Optional.of(choice.of(known, thing.getURI()));
  }

  /** Whether a label is in a language that the reader asks for. */
  boolean isAskedFor(Label label) {
    return LanguageChoice.isMet(ranges, label);
  }

  private static List<Label> outside(ResourceTable.Row row) {
    return InterfaceLanguage.all().stream()
        .map(language -> new Label(row.get(language.tag()), language.tag()))
        .toList();
  }

  private static Node node(String curie) {
    return NodeFactory.createURI(Prefixes.expand(curie));
  }
}
