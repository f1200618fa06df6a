package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Our documents carry every claim of the originals they were written after, and no other. Only the
 * headline of a report is in our own words, as it says nothing about a thing.
 */
class SameClaimsTest {

  @Test
  void saysWhatTheOriginalsSay() {
    Facts originals = Facts.of(Facts.shared("documents"));
    Facts ours = Facts.of(Path.of("documents"));
    List<String> difference = difference(said(originals), said(ours));
    System.out.println(
        "claims of the originals "
            + originals.rows().size()
            + ", of our documents "
            + ours.rows().size()
            + ", different "
            + difference.size());
    assertEquals("", String.join("\n", difference));
  }

  private static TreeSet<String> said(Facts facts) {
    TreeSet<String> said = new TreeSet<>();
    facts.rows().stream()
        .filter(row -> !row.property().equals("dcterms:title"))
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
