package landbridge.serve.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import landbridge.names.ResourceTable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bounded expressions give what those of the standard give: the rows of {@code values.tsv}. */
class ValuesTest {

  private static final DatasetGraph NOTHING = DatasetGraphFactory.create();

  record Case(String expression, String gives) {

    @Override
    public String toString() {
      return expression;
    }
  }

  static List<Case> cases() {
    return ResourceTable.read(ValuesTest.class, "values.tsv").stream()
        .map(row -> new Case(row.get("expression"), row.get("gives")))
        .toList();
  }

  /** As a constant, and in a filter, where ARQ takes most failures for rows that do not match. */
  @ParameterizedTest
  @MethodSource("cases")
  void gives(Case row) {
    String query = "SELECT ?x { BIND(" + row.expression() + " AS ?x) }";
    if (row.gives().startsWith("!")) {
      String words = row.gives().substring(1);
      Stopped stopped = assertThrows(Stopped.class, () -> Guarded.rows(NOTHING, query));
      assertTrue(stopped.detail().contains(words), stopped::detail);
      String filter = "SELECT * { VALUES ?one { 1 } FILTER(" + row.expression() + " || ?one = 2) }";
      assertThrows(Stopped.class, () -> Guarded.rows(NOTHING, filter));
    } else {
      String expected = row.gives().equals("-") ? "( )" : "( ?x = " + row.gives() + " )";
      assertEquals(
          List.of(normal(expected)),
          Guarded.rows(NOTHING, query).stream().map(ValuesTest::normal).toList());
    }
  }

  private static String normal(String row) {
    return row.replace(" ", "");
  }
}
