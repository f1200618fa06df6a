package landbridge.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import landbridge.source.Diagnostic;
import landbridge.source.Document;
import landbridge.source.DocumentParser;
import landbridge.source.MutatedDocuments;
import landbridge.source.Problem;
import landbridge.source.Text;
import org.junit.jupiter.api.Test;

/** What holds of the claims of every document, whatever has happened to it. */
class ExtractorTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** Every claim stands in the text, and a document says the same twice. */
  @Test
  void quotesTheTextEachTime() {
    Stream.concat(MutatedDocuments.some(300), MutatedDocuments.articles(200))
        .forEach(
            characters -> {
              Document document = document(characters);
              Extraction extraction = Extractor.extract(document);
              for (Claim claim : extraction.claims()) {
                Evidence evidence = claim.evidence();
                assertEquals(evidence.quote(), document.text().at(evidence.span()), characters);
                assertFalse(evidence.quote().isEmpty(), () -> claim + " in " + characters);
              }
              if (characters.length() % 4 == 0) {
                assertEquals(extraction, Extractor.extract(document(characters)));
              }
            });
  }

  @Test
  void readsLongTablesAndLists() {
    StringBuilder text =
        new StringBuilder("= Sandford =\n\n== Divisions ==\n| Name | Chinese | Division code |\n");
    for (int i = 0; i < 25_000; i++) {
      text.append("| Town ").append(i).append(" | 东镇 | 620999100 |\n");
    }
    text.append("\nOthers:\n").append("- 61st Farm (六十一团)\n".repeat(5_000));
    Extraction extraction =
        assertTimeoutPreemptively(SOON, () -> Extractor.extract(document(text.toString())));
    assertTrue(extraction.claims().size() > 120_000, () -> extraction.claims().size() + " claims");
  }

  @Test
  void readsLongSentences() {
    List<String> sentences =
        List.of(
            "(".repeat(100_000),
            "(" + "a; ".repeat(100_000) + ")",
            "also known as ".repeat(50_000),
            ", or Sand".repeat(50_000),
            "A".repeat(300_000),
            "is a ".repeat(60_000),
            "is a city in " + "Eastham, ".repeat(50_000),
            "is a city in " + "X’s ".repeat(50_000),
            "(" + "沙".repeat(200_000) + ")",
            "(Chinese: " + "沙 sand ".repeat(50_000) + ")");
    for (String sentence : sentences) {
      Document document = document("= Sandford =\n\nSandford " + sentence + " is a county.\n");
      assertTimeoutPreemptively(SOON, () -> Extractor.extract(document));
    }
  }

  @Test
  void tellsOfSentencesTooLong() {
    Document document =
        document(
            "= Sandford =\n\nSandford is a county. It has " + "more ".repeat(500) + "roads.\n");
    assertEquals(
        List.of(Problem.SENTENCE_TOO_LONG),
        Extractor.extract(document).diagnostics().stream()
            .map(Diagnostic::problem)
            .filter(problem -> problem == Problem.SENTENCE_TOO_LONG)
            .toList());
  }

  private static Document document(String characters) {
    return DocumentParser.parse("doc", "", new Text(characters));
  }
}
