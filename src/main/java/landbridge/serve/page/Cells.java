package landbridge.serve.page;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import landbridge.lookup.Label;
import landbridge.names.Direction;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;

/** Makes cells of terms, for one page. */
public final class Cells {

  private final Labels labels;
  private final ComposedLabels composed;
  private final String root;
  private final InterfaceLanguage language;

  /** A page names the same things again and again. */
  private final Map<Node, Cell> made = new HashMap<>();

  /**
   * Cells of a page.
   *
   * @param graph where labels are
   */
  public Cells(Graph graph, PageRequest request) {
    this.labels = new Labels(graph, request.language().ranges());
    this.composed = new ComposedLabels(graph, this::plain);
    this.root = request.root();
    this.language = request.language();
  }

  /** A term as it is shown. */
  public Cell of(Node node) {
    return made.computeIfAbsent(node, n -> n.isURI() ? thing(n) : literal(n));
  }

  private Cell thing(Node node) {
    Label label =
        labels
            .of(node)
            .filter(labels::isAskedFor)
            .or(() -> composed(node))
            .orElseGet(() -> new Label(plain(node), ""));
    return new Cell(
        label.text(),
        label.tag(),
        Direction.of(label.text()),
        node.getURI(),
        Links.of(node.getURI(), root),
        node.getURI(),
        "");
  }

  /** One in another language counts for more than one that is put together of such words. */
  private Optional<Label> composed(Node node) {
    return composed.of(node).map(text -> new Label(text, "")).or(() -> labels.of(node));
  }

  /** A value within a label. */
  private String plain(Node node) {
    if (node.isURI()) {
      return labels.of(node).map(Label::text).orElseGet(() -> Prefixes.shorten(node.getURI()));
    }
    return node.isLiteral() && isNumber(node)
        ? number(node)
        : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private Cell literal(Node node) {
    if (!node.isLiteral()) {
      return new Cell(node.toString(), "", "ltr", "", "", node.toString(), "");
    }
    String value = node.getLiteralLexicalForm();
    return new Cell(
        isNumber(node) ? number(node) : value,
        node.getLiteralLanguage(),
        Direction.of(value),
        "",
        "",
        value,
        Prefixes.shorten(node.getLiteralDatatypeURI()));
  }

  private static boolean isNumber(Node node) {
    String type = node.getLiteralDatatypeURI();
    return (type.equals(XSD.integer.getURI()) || type.equals(XSD.decimal.getURI()))
        && node.getLiteralDatatype().isValid(node.getLiteralLexicalForm());
  }

  /** As the reader's language groups digits, with all the decimals that there are. */
  private String number(Node node) {
    NumberFormat format = NumberFormat.getInstance(language.locale());
    format.setMaximumFractionDigits(20);
    return format.format(new java.math.BigDecimal(node.getLiteralLexicalForm()));
  }
}
