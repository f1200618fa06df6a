package landbridge.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An {@link Evaluation} for people to read: lines of aligned columns. */
public final class EvaluationText {

  private static final List<String> HEADER =
      List.of("property", "right", "wrong", "precision", "found", "missed", "recall", "F1");

  /** A longer cell does not push the columns behind it away in all other lines. */
  private static final int WIDEST = 30;

  private EvaluationText() {}

  /**
   * The lines of the report.
   *
   * @param listed how many missed rows, and how many wrong claims, are shown one by one
   */
  public static List<String> lines(Evaluation evaluation, int listed) {
    List<String> lines = new ArrayList<>();
    lines.add(
        evaluation.documents().size()
            + " documents judged, "
            + evaluation.others()
            + " others read but not judged");
    lines.add("");
    lines.addAll(scores(evaluation));
    list(lines, "missed", listed, evaluation.missed().stream().map(Gold.Row::cells).toList());
    list(lines, "wrong", listed, evaluation.wrong().stream().map(EvaluationText::cells).toList());
    notJudged(lines, evaluation);
    return lines;
  }

  private static List<String> scores(Evaluation evaluation) {
    List<List<String>> table = new ArrayList<>();
    table.add(HEADER);
    evaluation.scores().forEach((property, score) -> table.add(cells(property, score)));
    table.add(cells("all", evaluation.total()));
    return aligned(table, true);
  }

  private static List<String> cells(String property, Evaluation.Score score) {
    return List.of(
        property,
        String.valueOf(score.right()),
        String.valueOf(score.wrong()),
        percent(score.precision()),
        String.valueOf(score.found()),
        String.valueOf(score.missed()),
        percent(score.recall()),
        percent(score.f1()));
  }

  private static List<String> cells(Evaluation.Wrong wrong) {
    List<String> cells = new ArrayList<>(List.of(wrong.document()));
    cells.addAll(wrong.claim());
    cells.add("“" + String.join(" ", wrong.quote().lines().map(String::strip).toList()) + "”");
    return cells;
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static void list(List<String> lines, String what, int listed, List<List<String>> all) {
    if (!all.isEmpty() && listed > 0) {
      lines.add("");
      lines.add(what + ": " + all.size() + (all.size() > listed ? ", here " + listed : ""));
      aligned(all.stream().limit(listed).toList(), false).forEach(line -> lines.add("  " + line));
    }
  }

  private static void notJudged(List<String> lines, Evaluation evaluation) {
    int sum = evaluation.notJudged().values().stream().mapToInt(Integer::intValue).sum();
    if (sum > 0) {
      lines.add("");
      lines.add("not judged: " + sum);
      List<List<String>> table = new ArrayList<>();
      evaluation
          .notJudged()
          .forEach((property, count) -> table.add(List.of(property, String.valueOf(count))));
      aligned(table, true).forEach(line -> lines.add("  " + line));
    }
  }

  /** The first column and columns of text begin, and columns of figures end, below each other. */
  private static List<String> aligned(List<List<String>> table, boolean figures) {
    int[] widths = new int[table.get(0).size()];
    for (List<String> row : table) {
      for (int at = 0; at < widths.length; at++) {
        int length = row.get(at).codePointCount(0, row.get(at).length());
        widths[at] = Math.max(widths[at], length > WIDEST ? 0 : length);
      }
    }
    return table.stream().map(row -> line(row, widths, figures)).toList();
  }

  private static String line(List<String> row, int[] widths, boolean figures) {
    String[] cells = new String[widths.length];
    Arrays.setAll(
        cells,
        at -> {
          String cell = row.get(at);
          int length = cell.codePointCount(0, cell.length());
          String blanks = " ".repeat(Math.max(0, widths[at] - length));
          return figures && at > 0 ? blanks + cell : cell + blanks;
        });
    return String.join("  ", cells).stripTrailing();
  }
}
