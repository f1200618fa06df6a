package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import landbridge.source.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that is not closed takes all that follow with it, and no browser says so. */
class StylesheetTest {

  static Stream<Map.Entry<String, String>> sheets() {
    return Resources.read("landbridge/serve/files", ".css").entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void closesItsRules(Map.Entry<String, String> sheet) {
    int open = 0;
    int number = 0;
    boolean condition = false;
    for (String line : sheet.getValue().lines().toList()) {
      number++;
      String place = sheet.getKey() + ":" + number + " " + line;
      if (line.endsWith("{")) {
        assertTrue(open == 0 || condition && open == 1, () -> "a rule within a rule: " + place);
        condition = line.startsWith("@") || condition && open == 1;
        open++;
      } else if (line.strip().equals("}")) {
        open--;
        assertTrue(open >= 0, () -> "nothing to close: " + place);
      }
    }
    assertEquals(0, open, "all are closed");
  }
}
