package landbridge.serve.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brackets count, and what only looks like one does not. */
class NestingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ASK {} | 1 | 0",
        "ASK { { ?s ?p ?o } } | 2 | 0",
        "ASK { ?s ?p '{{{' } | 1 | 0",
        "ASK { ?s ?p '''{'{''{''' } | 1 | 0",
        "ASK { ?s ?p \"\\\"{{\" } | 1 | 0",
        "ASK { ?s <urn:(((> ?o } | 1 | 0",
        "ASK { FILTER(1 < (2 + (3))) } | 4 | 0",
        "SELECT (!!!true AS ?x) {} | 4 | 0",
        "SELECT (- - -1 AS ?x) {} | 4 | 0",
        "ASK { FILTER EXISTS { FILTER NOT exists{} } } | 3 | 2",
        "ASK { FILTER EXISTS {} FILTER EXISTS {} } | 2 | 1",
        "ASK { ?exists ?p ?o { ?a ?b ?c } } | 2 | 0",
        ")))) | 0 | 0"
      })
  void counts(String text, int depth, int exists) {
    Nesting nesting = Nesting.of(text);
    assertEquals(depth, nesting.depth());
    assertEquals(exists, nesting.exists());
  }

  @Test
  void passesRemarks() {
    counts("ASK { FILTER EXISTS # (\n { } }", 2, 1);
    counts("ASK { # {{{\n }", 1, 0);
  }
}
