package landbridge.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import landbridge.extract.Claim;
import landbridge.extract.Extraction;
import landbridge.extract.Extractor;
import landbridge.extract.Mention;
import landbridge.extract.Value;
import landbridge.resolve.Resolver;
import landbridge.resolve.Survey;
import landbridge.source.Diagnostic;
import landbridge.source.SourceFile;
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
    Survey survey = new Survey();
    List<Extraction> extractions = new ArrayList<>();
    boolean[] fine = {true};
    corpus
        .files()
        .forEach(
            file -> {
              if (file instanceof SourceFile.Readable readable) {
                Extraction extraction = Extractor.extract(readable.document());
                survey.add(extraction);
                extractions.add(extraction);
                extraction.diagnostics().forEach(diagnostics);
              } else if (file instanceof SourceFile.Unreadable unreadable) {
                fine[0] = false;
                diagnostics.accept(unreadable.reason());
              }
            });
    FactRows rows = new FactRows(new Resolver(survey));
    out.accept(HEADER);
    extractions.stream()
        .filter(extraction -> !extraction.claims().isEmpty())
        .sorted(Comparator.comparing(e -> e.claims().get(0).evidence().document()))
        .forEach(extraction -> rows.lines(extraction).forEach(out));
    return fine[0];
  }

  private List<String> lines(Extraction extraction) {
    Map<String, List<Claim>> claims = new LinkedHashMap<>();
    extraction.claims().stream()
        .sorted(Comparator.comparing(claim -> claim.evidence().span()))
        .forEach(
            claim -> claims.computeIfAbsent(statement(claim), k -> new ArrayList<>()).add(claim));
    List<String> lines = new ArrayList<>();
    claims.forEach((statement, places) -> lines.add(line(places)));
    return lines;
  }

  /** What makes two claims of one document the same. */
  private String statement(Claim claim) {
    return resolver.path(claim.subject()) + "\t" + ClaimCells.of(claim, this::iri);
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
