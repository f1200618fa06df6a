package landbridge.serve.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths lead where ARQ's own search of them leads, and further than its stack. */
class PathsTest {

  private static final List<String> STEPS =
      List.of("<urn:p>", "<urn:q>", "^<urn:p>", "!<urn:p>", "!(<urn:p>|^<urn:q>)");
  private static final List<String> ENDS =
      List.of(
          "?s %s ?o",
          "?s %s ?s",
          "<urn:1> %s ?o",
          "?s %s <urn:2>",
          "<urn:3> %s <urn:4>",
          "?s <urn:q> ?m . ?m %s ?o");
  private static final int NODES = 7;
  private static final int PATHS = 40;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void leadWhereTheyLeadInArq(long seed) {
    Random random = new Random(seed);
    DatasetGraph data = data(random);
    for (int i = 0; i < PATHS; i++) {
      String pattern =
          ENDS.get(random.nextInt(ENDS.size())).formatted(path(random, 3).replace("%", "%%"));
      String query = "SELECT * { " + pattern + " }";
      assertEquals(Guarded.plainRows(data, query), Guarded.rows(data, query), query);
    }
  }

  @Test
  void goesFurtherThanAnyStack() {
    DatasetGraph data = DatasetGraphFactory.create();
    int length = 200_000;
    for (int i = 0; i < length; i++) {
      data.getDefaultGraph().add(node(i), NodeFactory.createURI("urn:p"), node(i + 1));
    }
    assertEquals(length + 1, Guarded.rows(data, "SELECT ?o { <urn:0> <urn:p>* ?o }").size());
  }

  private static DatasetGraph data(Random random) {
    DatasetGraph data = DatasetGraphFactory.create();
    for (int i = 0; i < 2 * NODES; i++) {
      data.getDefaultGraph()
          .add(
              Triple.create(
                  node(random.nextInt(NODES)),
                  NodeFactory.createURI(random.nextBoolean() ? "urn:p" : "urn:q"),
                  node(random.nextInt(NODES))));
    }
    return data;
  }

  private static String path(Random random, int depth) {
    if (depth == 0) {
      return STEPS.get(random.nextInt(STEPS.size()));
    }
    String inner = path(random, depth - 1);
    return switch (random.nextInt(7)) {
      case 0 -> "(" + inner + ")*";
      case 1 -> "(" + inner + ")+";
      case 2 -> "(" + inner + ")?";
      case 3 -> "^(" + inner + ")";
      case 4 -> "(" + inner + "/" + path(random, depth - 1) + ")";
      case 5 -> "(" + inner + "|" + path(random, depth - 1) + ")";
      default -> inner;
    };
  }

  private static Node node(int i) {
    return NodeFactory.createURI("urn:" + i);
  }
}
