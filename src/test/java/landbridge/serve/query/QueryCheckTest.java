package landbridge.serve.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import landbridge.triples.Iris;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever an expression stands in a query, it is looked at. */
class QueryCheckTest {

  private static final Bounds BOUNDS =
      new Bounds(Duration.ofSeconds(1), 20, 1000, 1000, 1000, 80, Set.of());

  /** Every place of the grammar of SPARQL 1.1 in which an expression may stand. */
  private static final List<String> PLACES =
      List.of(
          "SELECT * { ?s ?p ?o FILTER (%s) }",
          "SELECT * { ?s ?p ?o BIND (%s AS ?x) }",
          "SELECT (%s AS ?x) { ?s ?p ?o }",
          "SELECT * { ?s ?p ?o } ORDER BY (%s)",
          "SELECT * { ?s ?p ?o } ORDER BY DESC(%s)",
          "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (%s)",
          "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (%s AS ?x)",
          "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p HAVING (%s)",
          "SELECT (SUM(IF(%s, 1, 0)) AS ?n) { ?s ?p ?o }",
          "SELECT (GROUP_CONCAT(DISTINCT STR(%s)) AS ?n) { ?s ?p ?o }",
          "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER (%s) } }",
          "SELECT * { ?s ?p ?o MINUS { ?s ?p ?o FILTER (%s) } }",
          "SELECT * { { ?s ?p ?o } UNION { ?s ?p ?o FILTER (%s) } }",
          "SELECT * { GRAPH ?g { ?s ?p ?o FILTER (%s) } }",
          "SELECT * { ?s ?p ?o FILTER (?o IN (1, %s)) }",
          "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s ?p ?o FILTER (%s) } }",
          "SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY (%s) LIMIT 1 } }",
          "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER (%s) }",
          "ASK { ?s ?p ?o FILTER (%s) }",
          "DESCRIBE ?s { ?s ?p ?o } ORDER BY (%s)");

  static Stream<Arguments> refused() {
    return PLACES.stream()
        .flatMap(
            place ->
                Stream.of(
                    Arguments.of(place, "<urn:x>(?s)", 400, "no function"),
                    Arguments.of(
                        place, "EXISTS { SERVICE <http://127.0.0.1:1/> { } }", 403, "SERVICE")));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isLookedAtEverywhere(String place, String expression, int status, String part) {
    JenaSystem.init();
    Context context = ARQ.getContext().copy();
    Sandbox.install(context, Set.of());
    String text = place.formatted(expression);
    Stopped refused =
        assertThrows(
            Stopped.class,
            () -> QueryCheck.check(Sparql.parse(text, Iris.BASE, 20), BOUNDS, context),
            text);
    assertEquals(status, refused.status(), text);
    assertTrue(refused.detail().contains(part), refused.detail());
  }
}
