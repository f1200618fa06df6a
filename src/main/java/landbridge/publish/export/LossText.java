package landbridge.publish.export;

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
    text.append(
        String.format(
            Locale.ROOT,
            "%s, %s%n  things:     %,7d in, %,7d out, %,7d left out%n"
                + "  statements: %,7d in, %,7d out, %,7d lost%n",
            loss.export().id(),
            loss.export().title(),
            loss.thingsIn(),
            loss.thingsOut(),
            loss.thingsIn() - loss.thingsOut(),
            loss.statementsIn(),
            loss.statementsOut(),
            loss.statementsLost()));
    for (Loss.Reason reason : loss.reasons()) {
      if (!reason.lost().isEmpty()) {
        text.append(
            String.format(
                Locale.ROOT,
                "%n%,d of %,d things: %s%n",
                reason.statements(),
                reason.things(),
                reason.words()));
        List<Loss.Lost> examples = reason.lost();
        examples.stream()
            .limit(EXAMPLES)
            .forEach(lost -> text.append("  ").append(line(lost)).append(System.lineSeparator()));
      }
    }
    return text.toString().replace(System.lineSeparator(), "\n");
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
    table.append(
        RowsWriter.Dialect.TSV.line(
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(Long.toString(count)),
                    java.util.Arrays.stream(cells))
                .toList()));
  }
}
