package landbridge.serve.page;

import java.text.NumberFormat;
import landbridge.lookup.Label;
import landbridge.names.Direction;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;

/** Makes cells of terms, for one page. */
public final class Cells {

  private final Labels labels;
  private final String root;
  private final InterfaceLanguage language;

  /**
   * Cells of a page.
   *
   * @param graph where labels are
   */
  public Cells(Graph graph, PageRequest request) {
    this.labels = new Labels(graph, request.language().ranges());
    this.root = request.root();
    this.language = request.language();
  }

  /** A term as it is shown. */
  public Cell of(Node node) {
    return node.isURI() ? thing(node) : literal(node);
  }

  private Cell thing(Node node) {
    Label label = labels.of(node);
    return new Cell(
        label.text(),
        label.tag(),
        Direction.of(label.text()),
        node.getURI(),
        Links.of(node.getURI(), root),
        node.getURI(),
        "");
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
