package landbridge.publish.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report of what a format does not carry, for people or as a table. */
public final class LossText {

  private static final int EXAMPLES = 3;
  private static final int LONGEST = 80;

  private LossText() {}

  /** Totals, then each reason with how much it keeps out and the first examples. */
  public static String of(Loss loss) {
    StringBuilder text = new StringBuilder();
    text.append(loss.export().id() + ", " + loss.export().title() + "\n");
    total(text, "things:", loss.thingsIn(), loss.thingsOut(), "left out");
    total(text, "statements:", loss.statementsIn(), loss.statementsOut(), "lost");
    for (Loss.Reason reason : loss.reasons()) {
      if (!reason.lost().isEmpty()) {
        text.append(
            String.format(
                Locale.ROOT,
                "\n%,d of %,d things: %s\n",
                reason.statements(),
                reason.things(),
                reason.words()));
        reason.lost().stream()
            .limit(EXAMPLES)
            .forEach(lost -> text.append("  ").append(line(lost)).append('\n'));
      }
    }
    return text.toString();
  }

  private static void total(StringBuilder text, String what, long in, long out, String rest) {
    text.append(
        String.format(
            Locale.ROOT, "  %-11s %,7d in, %,7d out, %,7d %s\n", what, in, out, in - out, rest));
  }

  private static String line(Loss.Lost lost) {
    return lost.label()
        + ", "
        + lost.property()
        + ": "
        + shortened(lost.example())
        + (lost.count() > 1 ? " and " + (lost.count() - 1) + " more" : "");
  }

  private static String shortened(String text) {
    String line = String.join(" ", text.strip().split("\\s+"));
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** Tab-separated: a line for each total, then one for each thing, property and reason. */
  public static String tsv(Loss loss) {
    StringBuilder table = new StringBuilder("count\treason\tthing\tproperty\texample\n");
    row(table, loss.thingsIn(), "things in", "", "", "");
    row(table, loss.thingsOut(), "things out", "", "", "");
    row(table, loss.statementsIn(), "statements in", "", "", "");
    row(table, loss.statementsOut(), "statements out", "", "", "");
    for (Loss.Reason reason : loss.reasons()) {
      for (Loss.Lost lost : reason.lost()) {
        row(
            table,
            lost.count(),
            reason.words(),
            lost.thing(),
            lost.property(),
            shortened(lost.example()));
      }
    }
    return table.toString();
  }

  private static void row(StringBuilder table, long count, String... cells) {
    List<String> row = new ArrayList<>(List.of(Long.toString(count)));
    row.addAll(List.of(cells));
    table.append(RowsWriter.Dialect.TSV.line(row));
  }
}
