package landbridge.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What the five documents say, {@code evaluation/seed.tsv}: a gold with the lines of the shared.
 */
final class SeedGold {

  private static final Path FILE =
      Path.of("src/test/resources/landbridge/publish/evaluation/seed.tsv");
  private static final String SCOPE = "# scope:";
  private static final String DERIVED = "\tderived\t";

  private SeedGold() {}

  /**
   * A row.
   *
   * @param line in the shared gold table; empty where that does not list it
   * @param text the row of a gold file
   */
  record Row(String line, String text) {}

  static List<Row> rows() {
    return lines().stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t", 2))
        .map(cells -> new Row(cells[0], cells[1]))
        .toList();
  }

  /** The rows that a document says; what is derived from them is tested where it is derived. */
  static Gold gold() {
    TreeSet<String> scope = new TreeSet<>();
    lines().stream()
        .filter(line -> line.startsWith(SCOPE))
        .forEach(line -> scope.addAll(List.of(line.substring(SCOPE.length()).strip().split(" +"))));
    List<Gold.Row> rows = new ArrayList<>();
    List<Row> all = rows();
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).text().contains(DERIVED)) {
        rows.add(Gold.row(FILE + ": row " + (i + 1), i + 1, all.get(i).text()));
      }
    }
    return new Gold(List.copyOf(rows), scope);
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
