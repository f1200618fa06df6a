package landbridge.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import landbridge.names.NameEvaluation.Result;
import landbridge.publish.Progress;
import landbridge.publish.Release;
import org.junit.jupiter.api.Test;

/** What lookup finds of the families over the documents; the corpus is measured by the command. */
class LookupEvaluationTest {

  /** The least share of each task, in percent, by table; what is measured is in the changelog. */
  private static final Map<String, Integer> FLOORS =
      Map.of(
          "lookup, right place first, tuned families, documents", 95,
          "lookup, right place first, unseen families, documents", 95,
          "lookup, right if anything, tuned families, documents", 98,
          "lookup, misspelt, among three, tuned families, documents", 95,
          "lookup, misspelt, among three, unseen families, documents", 95,
          "lookup, nothing for what is not there, documents", 98);

  private static final List<Result> RESULTS = results();

  private static List<Result> results() {
    Release release = Release.current(Path.of("triples")).orElseThrow();
    try (Lookup lookup = Lookup.open(release, Progress.NONE)) {
      return new LookupEvaluation(lookup, "documents").results();
    }
  }

  private static String name(Result result) {
    return result.task() + ", " + result.table();
  }

  @Test
  void staysAboveTheFloors() {
    Map<String, Double> shares =
        RESULTS.stream()
            .collect(
                Collectors.toMap(LookupEvaluationTest::name, result -> 100 * result.accuracy()));
    FLOORS.forEach(
        (task, floor) ->
            assertTrue(shares.getOrDefault(task, 0.0) >= floor, task + ": " + shares.get(task)));
  }

  @Test
  void measuresEveryTaskOnSomething() {
    assertEquals(
        List.of(),
        RESULTS.stream().filter(result -> result.pairs() == 0).map(r -> name(r)).toList());
  }
}
