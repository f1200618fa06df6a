package landbridge.serve.query;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import landbridge.triples.Iris;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a query that is none. */
class SparqlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BASE <h]x> ASK {}",
        "BASE <../h]x> ASK {}",
        "BASE <[> ASK {}",
        "BASE <?a[b> ASK { <c> ?p ?o }"
      })
  void placeOfTheProcessIsNotTold(String query) {
    SyntaxError error =
        assertThrows(SyntaxError.class, () -> Sparql.parse(query, Iris.BASE, 10), query);
    assertTrue(error.detail().startsWith("The query is not SPARQL: "), error.detail());
    for (Path place = Path.of("").toAbsolutePath();
        place.getNameCount() > 0;
        place = place.getParent()) {
      assertFalse(error.detail().contains(place.toString()), error.detail());
    }
  }
}
