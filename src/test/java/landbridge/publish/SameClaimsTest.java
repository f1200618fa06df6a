package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Our documents carry every claim of the originals they were written after, and no other, as far as
 * titles, infoboxes, tables, lists and the first sentences go; only the headline of a report is in
 * our own words, as it says nothing about a thing. Running text is in our own words throughout: how
 * much of it says the same is measured, and what either says is judged by {@link EvaluationTest}.
 */
class SameClaimsTest {

  @Test
  void saysWhatTheOriginalsSay() {
    Facts originals = Facts.of(Facts.shared("documents"));
    Facts ours = Facts.of(Path.of("documents"));
    Set<String> prose = said(ours, true);
    Set<String> proseThere = said(originals, true);
    System.out.println(
        "claims from running text: originals "
            + proseThere.size()
            + ", our documents "
            + prose.size()
            + ", the same "
            + prose.stream().filter(proseThere::contains).count());
    assertEquals("", String.join("\n", difference(said(originals, false), said(ours, false))));
  }

  /** What is said, at however many places. */
  private static TreeSet<String> said(Facts facts, boolean prose) {
    TreeSet<String> said = new TreeSet<>();
    facts.rows().stream()
        .filter(row -> row.isProse() == prose && !row.property().equals("dcterms:title"))
        .forEach(row -> said.add(row.said()));
    return said;
  }

  private static List<String> difference(TreeSet<String> originals, TreeSet<String> ours) {
    TreeSet<String> difference = new TreeSet<>();
    originals.stream()
        .filter(row -> !ours.contains(row))
        .map(row -> "- " + row)
        .forEach(difference::add);
    ours.stream()
        .filter(row -> !originals.contains(row))
        .map(row -> "+ " + row)
        .forEach(difference::add);
    return List.copyOf(difference);
  }
}
