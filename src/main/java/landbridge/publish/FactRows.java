package landbridge.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import landbridge.extract.Claim;
import landbridge.extract.Mention;
import landbridge.extract.Value;
import landbridge.resolve.Resolver;
import landbridge.source.Diagnostic;
import landbridge.triples.Iris;

/**
 * Every claim as a line of a table: tab-separated, one line a claim, in the order of the documents.
 *
 * <p>{@code subject} and a {@code value} that is a thing are IRIs; names carry their language tag
 * behind an at sign; a code's {@code valueLabel} is its scheme; a missing value is {@code
 * lb:missingInSource}. {@code start} and {@code end} count code points. A claim that the document
 * makes several times has the place of the first and the qualifier {@code evidence} with their
 * number.
 */
public final class FactRows {

  /** The names of the columns, tab-separated. */
  public static final String HEADER =
      "document\tsubject\tsubjectLabel\tproperty\tvalue\tvalueLabel\tqualifiers\tstart\tend\tquote";

  private final Resolver resolver;

  private FactRows(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * Writes the table.
   *
   * @param out receives the header and the lines
   * @param diagnostics receives what is wrong with the documents
   * @return whether all documents could be read
   */
  public static boolean write(
      Corpus corpus, Consumer<String> out, Consumer<Diagnostic> diagnostics) {
    CorpusClaims read = CorpusClaims.of(corpus, diagnostics);
    write(read, out);
    return read.whole();
  }

  /** Writes the table of what has been read, a line for each statement of each document. */
  static void write(CorpusClaims read, Consumer<String> out) {
    FactRows rows = new FactRows(read.resolver());
    out.accept(HEADER);
    read.extractions().stream()
        .flatMap(extraction -> read.statements(extraction).stream())
        .forEach(places -> out.accept(rows.line(places)));
  }

  private String line(List<Claim> places) {
    Claim claim = places.get(0);
    ClaimCells cells = ClaimCells.of(claim, this::iri);
    List<String> qualifiers = new ArrayList<>();
    cells.qualifiers().forEach((key, values) -> values.forEach(v -> qualifiers.add(key + "=" + v)));
    if (places.size() > 1) {
      qualifiers.add("evidence=" + places.size());
    }
    return String.join(
        "\t",
        claim.evidence().document(),
        iri(claim.subject()),
        cell(claim.subject().name()),
        cells.property(),
        cell(cells.value()),
        cell(label(claim.object())),
        cell(String.join(";", qualifiers)),
        String.valueOf(claim.evidence().span().start()),
        String.valueOf(claim.evidence().span().end()),
        cell(claim.evidence().quote()));
  }

  private String iri(Mention mention) {
    return Iris.BASE + resolver.path(mention);
  }

  private static String label(Value value) {
    if (value instanceof Value.Thing thing) {
      return thing.mention().name();
    } else if (value instanceof Value.Name name) {
      return name.text();
    } else if (value instanceof Value.Concept concept) {
      return concept.local().substring(concept.local().indexOf('/') + 1).replace('-', ' ');
    } else if (value instanceof Value.Literal literal) {
      return literal.lexical();
    } else if (value instanceof Value.Code code) {
      return code.scheme();
    }
    return "";
  }

  /** A cell has no tab and no line end; a wrapped quote shows its break as a blank. */
  private static String cell(String text) {
    return text.replace('\t', ' ').replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
  }
}
