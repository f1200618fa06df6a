package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.names.Script.Run;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScriptTest {
  @TestFactory
  Stream<DynamicTest> cutsWhereTheScriptChanges() {
    return Cases.of(
        ScriptTest.class,
        "script-runs.tsv",
        "phenomenon",
        row -> {
          String text = row.get("text");
          String runs =
              Script.runs(text).stream()
                  .map(run -> run.script().code() + ":" + run.in(text))
                  .collect(Collectors.joining("/"));
          assertEquals(row.get("runs"), runs.strip(), row.place());
          assertEquals(row.get("dominant"), Script.of(text).code(), row.place());
        });
  }

  @Test
  void runsCoverEveryString() {
    RandomStrings.some(RandomStrings.seed(), 2000).forEach(ScriptTest::assertCovered);
  }

  private static void assertCovered(String text) {
    int end = 0;
    for (Run run : Script.runs(text)) {
      assertEquals(end, run.from(), text);
      end = run.to();
    }
    assertEquals(text.length(), end, text);
  }
}
