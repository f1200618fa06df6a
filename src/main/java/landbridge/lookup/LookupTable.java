package landbridge.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Candidates as a table for people. */
public final class LookupTable {

  private static final List<String> HEADER =
      List.of("score", "name", "kind", "within", "matched", "codes", "IRI", "because");

  private LookupTable() {}

  /** The answer to a lookup: the text, then a line for each candidate. */
  public static String of(String query, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return query + ": nothing found\n";
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    candidates.forEach(candidate -> rows.add(row(candidate)));
    int[] widths = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int at = 0; at < row.size(); at++) {
        widths[at] = Math.max(widths[at], width(row.get(at)));
      }
    }
    StringBuilder table = new StringBuilder(query).append(":\n");
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int at = 0; at < row.size(); at++) {
        String cell = row.get(at);
        line.append(cell).append(" ".repeat(widths[at] - width(cell) + 2));
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }

  private static List<String> row(Candidate candidate) {
    return List.of(
        String.format(Locale.ROOT, "%.1f", candidate.score()),
        candidate.label().text(),
        candidate.kinds().stream()
            .map(kind -> kind.label().text())
            .collect(Collectors.joining(", ")),
        candidate.parents().stream()
            .map(parent -> parent.label().text())
            .collect(Collectors.joining(", ")),
        matched(candidate.matched()),
        candidate.codes().stream().map(PlaceCode::notation).collect(Collectors.joining(", ")),
        candidate.iri(),
        candidate.reason());
  }

  private static String matched(Candidate.@org.jspecify.annotations.Nullable Matched matched) {
    if (matched == null) {
      return "";
    }
    StringBuilder cell = new StringBuilder(matched.form().text());
    if (matched.former()) {
      cell.append(" (former");
      if (matched.validUntil() != null) {
        cell.append(", until ").append(matched.validUntil());
      }
      cell.append(')');
    }
    return cell.toString();
  }

  /** Columns that a terminal takes: two for a character of East Asia, none for a mark. */
  private static int width(String text) {
    return text.codePoints().map(LookupTable::width).sum();
  }

  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    return Character.isIdeographic(character) || (character >= 0xFF01 && character <= 0xFF60)
        ? 2
        : 1;
  }
}
