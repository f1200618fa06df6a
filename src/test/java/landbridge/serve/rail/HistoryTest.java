package landbridge.serve.rail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a thing stands at a date, by what sources say of it. */
class HistoryTest {

  /**
   * Events are given as {@code date effect}, a date that is left open as {@code earliest/latest}.
   */
  @ParameterizedTest
  @CsvSource({
    "1990 opens-1,                    1989,       LATER",
    "1990 opens-1,                    1990,       OPEN",
    "2012-12-22 opens-1,              2012,       OPEN",
    "2012-12-22 opens-1,              2012-12-21, LATER",
    "2012-12-22 opens-1,              2012-12,    OPEN",
    "2012 opens-1,                    2012-06,    LATER",
    "1990 opens-3|1995 opens-1,       1992,       LATER",
    "1849 opens-1|1988 closes,        1900,       OPEN",
    "1849 opens-1|1988 closes,        1988,       CLOSED",
    "1993 closes,                     1990,       UNDATED",
    "1993 closes,                     2000,       CLOSED",
    "1954,                            2000,       UNDATED",
    "2009-09/2009-12 opens-3,         2009-10,    LATER",
    "2009-09/2009-12 opens-3,         2009,       OPEN",
    "soon opens-1,                    2009,       UNDATED",
  })
  void isAsSourcesSay(String events, String asOf, History.State state) {
    List<Map<String, String>> rows =
        Arrays.stream(events.split("\\|")).map(HistoryTest::row).toList();
    assertEquals(state, History.of(rows).at("line", asOf));
  }

  private static Map<String, String> row(String event) {
    String[] parts = event.split(" ");
    Map<String, String> row = new HashMap<>(Map.of("thing", "line", "kind", "some"));
    String[] dates = parts[0].split("/");
    if (dates.length == 1) {
      row.put("date", dates[0]);
    } else {
      row.put("earliest", dates[0]);
      row.put("latest", dates[1]);
    }
    if (parts.length > 1) {
      row.put("effect", parts[1]);
    }
    return row;
  }
}
