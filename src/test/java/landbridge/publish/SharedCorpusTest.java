package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
}
