package landbridge.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

  /**
   * A line of the table; IRIs without their base, and the number of evidences apart.
   *
   * @param qualifiers without that number
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
      String quote) {

    /** The whole line but for the places. */
    String said() {
      return String.join(
          "\t", document, subject, label, property, value, valueLabel, qualifiers, evidences);
    }

    private static Row of(String line) {
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
          cells[9]);
    }

    private static String joined(Stream<String> qualifiers) {
      return String.join(";", qualifiers.toList());
    }
  }

  static Facts of(Path documents) {
    List<String> lines = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    FactRows.write(Corpus.of(List.of(documents.toString())), lines::add, diagnostics::add);
    return new Facts(lines.stream().skip(1).map(Row::of).toList(), List.copyOf(diagnostics));
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
