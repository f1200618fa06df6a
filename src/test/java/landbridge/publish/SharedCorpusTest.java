package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;
import landbridge.source.Diagnostic;
import org.junit.jupiter.api.Test;

/** The corpus of many kinds of documents, where it is at hand. */
class SharedCorpusTest {

  @Test
  void readsEveryDocument() {
    Facts facts = Facts.of(Facts.shared("corpus"));
    Map<String, Long> problems =
        facts.diagnostics().stream()
            .collect(
                Collectors.groupingBy(
                    d -> d.problem().code(), TreeMap::new, Collectors.counting()));
    long documents = facts.rows().stream().map(Facts.Row::document).distinct().count();
    System.out.println(
        "corpus: "
            + documents
            + " documents, "
            + facts.rows().size()
            + " claims, diagnostics "
            + problems);
    assertEquals(List.of(), facts.diagnostics().stream().filter(Diagnostic::isError).toList());
    assertTrue(documents > 40, () -> documents + " documents gave claims");
  }

  @Test
  void repeatsNoFalseClaim() {
    Set<String> claims =
        Facts.of(Facts.shared("corpus")).rows().stream()
            .map(r -> String.join("\t", r.document(), r.subject(), r.property(), r.value()))
            .collect(Collectors.toSet());
    assertEquals(
        List.of(),
        ResourceTable.read(SharedCorpusTest.class, "gold/false-claims.tsv").stream()
            .filter(row -> claims.contains(claim(row)))
            .map(row -> claim(row) + ": " + row.get("cause"))
            .toList());
  }

  private static String claim(ResourceTable.Row row) {
    return String.join(
        "\t", row.get("document"), row.get("subject"), row.get("property"), row.get("value"));
  }
}
