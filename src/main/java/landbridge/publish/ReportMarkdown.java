package landbridge.publish;

import java.util.List;

/** A report as Markdown: a table for each finding, each place a link to its document. */
public final class ReportMarkdown {

  private final StringBuilder out = new StringBuilder();

  private ReportMarkdown() {}

  /** The report as one Markdown document. */
  public static String of(Report report) {
    ReportMarkdown text = new ReportMarkdown();
    text.line("# Report");
    text.findings("Conflicts", report.conflicts());
    text.findings("Checks that fail or imply a value", report.checks());
    text.holes(report.holes());
    return text.out.toString();
  }

  private void findings(String title, List<Report.Finding> findings) {
    line("");
    line("## " + title + " (" + findings.size() + ")");
    for (Report.Finding finding : findings) {
      line("");
      line("**" + finding.kind().replace('-', ' ') + "**: " + escaped(finding.sentence()));
      line("");
      row("thing", "property", "value", "document", "quote");
      row("---", "---", "---", "---", "---");
      for (Report.Said said : finding.claims()) {
        row(
            escaped(said.subject()),
            escaped(said.property()),
            escaped(said.value()),
            link(said.title(), said),
            escaped(ReportText.quote(said)));
      }
    }
  }

  private void holes(List<Report.Said> holes) {
    line("");
    line("## Holes (" + holes.size() + ")");
    ReportText.byDocument(holes)
        .forEach(
            (document, missing) -> {
              line("");
              line("### " + escaped(missing.get(0).title()) + " (" + missing.size() + ")");
              line("");
              row("place", "missing", "quote");
              row("---", "---", "---");
              for (Report.Said hole : missing) {
                row(
                    link(hole.start() + "–" + hole.end(), hole),
                    escaped(ReportText.about(hole)),
                    escaped(ReportText.quote(hole)));
              }
            });
  }

  private static String link(String text, Report.Said said) {
    return "["
        + escaped(text)
        + "]("
        + said.place()
        + ")"
        + (said.places() > 1 ? " and " + (said.places() - 1) + " more" : "");
  }

  /** Text that Markdown takes for nothing but text, on one line of a table. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if ("\\`*_{}[]<>#|".indexOf(c) >= 0) {
                escaped.append('\\');
              }
              escaped.appendCodePoint(c);
            });
    return escaped.toString();
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
