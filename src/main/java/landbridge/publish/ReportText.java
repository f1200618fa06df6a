package landbridge.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report for the terminal: a finding a paragraph, a claim a line, then its quote. */
public final class ReportText {

  private static final int LONGEST_QUOTE = 160;

  private final StringBuilder out = new StringBuilder();

  private ReportText() {}

  /** The report as lines, the last one ended. */
  public static String of(Report report) {
    ReportText text = new ReportText();
    text.findings("Conflicts", report.conflicts());
    text.findings("Checks that fail or imply a value", report.checks());
    text.holes(report.holes());
    return text.out.toString();
  }

  private void findings(String title, List<Report.Finding> findings) {
    line("", title + ": " + findings.size());
    line("", "");
    for (Report.Finding finding : findings) {
      line("", finding.kind().replace('-', ' ') + " – " + finding.sentence());
      for (Report.Said said : finding.claims()) {
        line("  ", said.subject() + ", " + said.property() + ": " + said.value());
        line("    ", said.title() + ", " + place(said) + ": “" + quote(said) + "”");
      }
      line("", "");
    }
  }

  private void holes(List<Report.Said> holes) {
    line("", "Holes: " + holes.size());
    byDocument(holes)
        .forEach(
            (document, missing) -> {
              line("", "");
              line("", missing.get(0).title() + " – " + missing.size());
              for (Report.Said hole : missing) {
                line("  ", place(hole) + "  " + about(hole) + ": “" + quote(hole) + "”");
              }
            });
  }

  /** Holes by their documents, which keep their order. */
  static Map<String, List<Report.Said>> byDocument(List<Report.Said> holes) {
    Map<String, List<Report.Said>> documents = new LinkedHashMap<>();
    for (Report.Said hole : holes) {
      documents.computeIfAbsent(hole.document(), k -> new ArrayList<>()).add(hole);
    }
    return documents;
  }

  /** What is missing: of which thing, which property, and in which language. */
  static String about(Report.Said hole) {
    return hole.subject()
        + ", "
        + hole.property()
        + (hole.value().isEmpty() ? "" : " (" + hole.value() + ")");
  }

  /** A quote on one line, cut where it is very long. */
  static String quote(Report.Said said) {
    String line = String.join(" ", said.quote().strip().split("\\s+"));
    return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
  }

  private static String place(Report.Said said) {
    return said.slug()
        + "#char="
        + said.start()
        + ","
        + said.end()
        + (said.places() > 1 ? " and " + (said.places() - 1) + " more" : "");
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }
}
