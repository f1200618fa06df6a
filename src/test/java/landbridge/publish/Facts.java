package landbridge.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import landbridge.extract.Claim;
import landbridge.source.Diagnostic;
import org.junit.jupiter.api.Assumptions;

/**
 * The table that the command {@code facts} prints, read back.
 *
 * @param rows in its order
 * @param diagnostics what was wrong with the documents
 */
record Facts(List<Row> rows, List<Diagnostic> diagnostics) {

  private static final String BASE = "https://w3id.org/landbridge/";

  /** The rules that read the structure of a document, not its running text. */
  private static final Set<String> STRUCTURE =
      Set.of("title", "infobox", "table", "list", "see-also", "lead", "dateline");

  /**
   * A line of the table; IRIs without their base, and the number of evidences apart.
   *
   * @param qualifiers without that number
   * @param isProse whether only rules for running text make the claim
   */
  record Row(
      String document,
      String subject,
      String label,
      String property,
      String value,
      String valueLabel,
      String qualifiers,
      String evidences,
      String quote,
      boolean isProse) {

    /** The whole line but for the places and their number. */
    String said() {
      return String.join("\t", document, subject, label, property, value, valueLabel, qualifiers);
    }

    private static Row of(String line, List<Claim> places) {
      String[] cells = line.split("\t", -1);
      List<String> qualifiers = Stream.of(cells[6].split(";")).toList();
      return new Row(
          cells[0],
          cells[1].replace(BASE, ""),
          cells[2],
          cells[3],
          cells[4].replace(BASE, ""),
          cells[5],
          joined(qualifiers.stream().filter(q -> !q.startsWith("evidence="))),
          joined(qualifiers.stream().filter(q -> q.startsWith("evidence="))),
          cells[9],
          places.stream().noneMatch(place -> STRUCTURE.contains(place.rule())));
    }

    private static String joined(Stream<String> qualifiers) {
      return String.join(";", qualifiers.toList());
    }
  }

  static Facts of(Path documents) {
    List<String> lines = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    CorpusClaims read = CorpusClaims.of(Corpus.of(List.of(documents.toString())), diagnostics::add);
    FactRows.write(read, lines::add);
    List<List<Claim>> statements =
        read.extractions().stream()
            .flatMap(extraction -> read.statements(extraction).stream())
            .toList();
    List<Row> rows =
        IntStream.range(0, statements.size())
            .mapToObj(i -> Row.of(lines.get(i + 1), statements.get(i)))
            .toList();
    return new Facts(rows, List.copyOf(diagnostics));
  }

  /** A file or folder of the shared material, or the end of the test without it. */
  static Path shared(String name) {
    Path path = Path.of("../shared").resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path),
        () -> "skipped: " + path + " is not here, so nothing is measured on it");
    return path;
  }
}
