package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import landbridge.names.ResourceTable;
import org.junit.jupiter.api.Test;

/**
 * The claims of the five documents, against two lists made by reading them: what must be there
 * ({@code gold/gold-rows.tsv}, the lines of the shared gold table that stem from titles, infoboxes,
 * tables, lists, alternative names and datelines), and what may be there ({@code
 * gold/expected-claims.tsv}), so that nothing false slips in. What the rules for running text claim
 * is judged by {@link EvaluationTest}, as far as the scope of its gold goes, and here beyond it.
 */
class GoldTest {

  private static final List<ResourceTable.Row> GOLD =
      ResourceTable.read(GoldTest.class, "gold/gold-rows.tsv");
  private static final List<ResourceTable.Row> ALLOWED =
      ResourceTable.read(GoldTest.class, "gold/expected-claims.tsv");

  @Test
  void ourDocumentsSayWhatIsTrue() {
    assertTrue(Facts.of(Path.of("documents")), "our documents");
  }

  @Test
  void originalsSayWhatIsTrue() {
    assertTrue(Facts.of(Facts.shared("documents")), "the originals");
  }

  /** Every line of the shared table is a row of the seed gold, or several. */
  @Test
  void everyGoldLineIsAccountedFor() throws IOException {
    int lines = Files.readAllLines(Facts.shared("gold/seed-facts.tsv")).size();
    Set<Integer> known =
        SeedGold.rows().stream()
            .filter(row -> !row.line().isEmpty())
            .map(row -> Integer.valueOf(row.line()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        IntStream.rangeClosed(2, lines).boxed().collect(Collectors.toCollection(TreeSet::new)),
        known);
  }

  private static void assertTrue(Facts facts, String where) {
    List<String> missing = new ArrayList<>();
    int found = 0;
    for (ResourceTable.Row row : GOLD) {
      if (isThere(row, facts)) {
        found++;
      } else {
        missing.add(row.line() + ": " + shown(row));
      }
    }
    List<String> wrong = wrong(facts);
    System.out.println(
        "gold, "
            + where
            + ": found "
            + found
            + ", missing "
            + missing.size()
            + ", wrong "
            + wrong.size()
            + " of "
            + facts.rows().size()
            + " claims");
    assertEquals(List.of(), missing, "missing in " + where + ", by line of gold-rows.tsv");
    assertEquals(List.of(), wrong, "in " + where + " and not in expected-claims.tsv");
  }

  private static boolean isThere(ResourceTable.Row gold, Facts facts) {
    if (gold.get("property").equals("diagnostic")) {
      return facts.diagnostics().stream()
          .anyMatch(
              d ->
                  d.document().equals(gold.get("document"))
                      && d.problem().code().equals(gold.get("value")));
    }
    return facts.rows().stream()
        .anyMatch(
            row ->
                row.document().equals(gold.get("document"))
                    && row.subject().equals(gold.get("subject"))
                    && row.property().equals(gold.get("property"))
                    && row.value().equals(gold.get("value"))
                    && (gold.get("qualifiers").isEmpty()
                        || row.qualifiers().equals(gold.get("qualifiers"))));
  }

  private static List<String> wrong(Facts facts) {
    Set<String> allowed = new HashSet<>();
    ALLOWED.forEach(row -> allowed.add(shown(row)));
    Gold gold = SeedGold.gold();
    return facts.rows().stream()
        .filter(row -> !isInGold(row, gold))
        .map(
            row ->
                String.join(
                    "\t",
                    row.document(),
                    row.subject(),
                    row.property(),
                    row.value(),
                    row.qualifiers()))
        .filter(claim -> !allowed.contains(claim))
        .toList();
  }

  /** Whether the evaluation judges it; of the names of a thing it passes over the thing's own. */
  private static boolean isInGold(Facts.Row row, Gold gold) {
    return row.isProse() && gold.covers(row.property()) && !row.property().equals("skos:altLabel");
  }

  private static String shown(ResourceTable.Row row) {
    return String.join(
        "\t",
        row.get("document"),
        row.get("subject"),
        row.get("property"),
        row.get("value"),
        row.get("qualifiers"));
  }
}
