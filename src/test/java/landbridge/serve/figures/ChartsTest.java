package landbridge.serve.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import landbridge.serve.figures.Chart.Bar;
import landbridge.serve.figures.Chart.Tick;
import landbridge.serve.page.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn together, and how. */
class ChartsTest {

  private static final double NEAR = 1e-9;

  /** A row of {@code figures.rq}; columns that hold things by commas after the value and period. */
  private static Map<String, Cell> row(String figure, String value, String period, String... more) {
    Map<String, Cell> row = new HashMap<>();
    row.put("figure", thing(figure));
    row.put("value", literal(value));
    String[] ends = period.split("/", -1);
    if (!period.isEmpty()) {
      row.put("start", literal(ends[0]));
      row.put("end", literal(ends[1]));
    }
    row.put("about", thing("port"));
    row.put("measure", thing("freight"));
    row.put("kind", thing("actual"));
    for (String pair : more) {
      row.put(pair.split("=")[0], thing(pair.split("=")[1]));
    }
    return row;
  }

  private static Cell thing(String name) {
    return new Cell(name, "en", "ltr", "http://x/" + name, name, "http://x/" + name, "");
  }

  private static Cell literal(String value) {
    return new Cell(value, "", "ltr", "", "", value, "");
  }

  private static List<Chart> charts(List<Map<String, Cell>> rows) {
    return Charts.of(rows, Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "kind=at-least",
    "kind=forecast",
    "unit=TONNE",
    "measure=trains",
    "about=station",
    "from=china",
    "to=china",
    "commodity=steel",
    "per=day",
    "of=xinjiang",
    "divisionKind=town"
  })
  void neverMixes(String difference) {
    List<Chart> charts =
        charts(List.of(row("a", "1", "2010/2010"), row("b", "2", "2011/2011", difference)));
    assertEquals(2, charts.size());
  }

  @Test
  void mixesNothingAtRandom() {
    Random random = new Random(20_261_122);
    List<Map<String, Cell>> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String year = String.valueOf(1990 + random.nextInt(30));
      rows.add(
          row(
              "figure" + i,
              String.valueOf(random.nextInt(100_000) - 1000),
              random.nextInt(5) == 0 ? "" : year + "/" + year,
              "kind=" + List.of("actual", "rate", "share").get(random.nextInt(3)),
              "unit=" + List.of("TONNE", "PERCENT").get(random.nextInt(2)),
              "about=" + List.of("port", "station").get(random.nextInt(2))));
    }
    List<Chart> charts = charts(rows);
    Map<String, Map<String, Cell>> byFigure =
        rows.stream().collect(Collectors.toMap(row -> row.get("figure").iri(), row -> row));
    for (Chart chart : charts) {
      for (String column : List.of("kind", "unit", "about", "measure")) {
        Set<String> values =
            chart.points().stream()
                .map(point -> byFigure.get(point.figure().iri()).get(column).iri())
                .collect(Collectors.toSet());
        assertEquals(1, values.size(), column);
      }
      double least = chart.values().stream().mapToDouble(Tick::at).max().orElse(0);
      for (Bar bar : chart.bars()) {
        assertTrue(bar.y() >= Chart.TOP - NEAR && bar.y() <= least + NEAR, bar::toString);
        assertTrue(bar.x() >= Chart.LEFT - NEAR && bar.width() > 0, bar::toString);
        assertTrue(bar.x() + bar.width() <= Chart.WIDTH - Chart.RIGHT + NEAR, bar::toString);
      }
    }
    assertEquals(
        400, charts.stream().mapToInt(chart -> chart.points().size()).sum(), "all are told");
    Collections.shuffle(rows, random);
    assertEquals(
        charts.stream().map(Chart::points).collect(Collectors.toSet()),
        charts(rows).stream().map(Chart::points).collect(Collectors.toSet()));
  }

  @Test
  void aYearIsWiderThanTenMonths() {
    Chart chart =
        charts(List.of(row("a", "9", "2011-01/2011-10"), row("b", "15", "2011/2011"))).get(0);
    List<Bar> bars = chart.bars();
    assertEquals("b", bars.get(0).point().figure().text(), "the wider stands behind");
    assertEquals(10.0 / 12, bars.get(1).width() / bars.get(0).width(), NEAR);
    assertEquals(bars.get(0).x(), bars.get(1).x(), NEAR);
  }

  @Test
  void oneNumberHasNoAxis() {
    Chart chart = charts(List.of(row("a", "9", "2011/2011"), row("b", "8", ""))).get(0);
    assertTrue(chart.bars().isEmpty());
    assertTrue(chart.values().isEmpty());
    assertEquals(2, chart.points().size(), "the table has what the drawing cannot place");
  }

  @Test
  void totalsStandAsSteps() {
    List<Chart> charts =
        charts(
            List.of(
                row("a", "10", "2011/2012", "kind=cumulative"),
                row("b", "30", "2011/2014", "kind=cumulative")));
    assertTrue(charts.get(0).steps().matches("M\\d+ \\d+H\\d+V\\d+H\\d+"), charts.get(0).steps());
    assertEquals("", charts(List.of(row("a", "1", "2011/2011"))).get(0).steps());
  }

  @Test
  void sourcesOfAFigureAreGathered() {
    List<Map<String, Cell>> rows = new ArrayList<>();
    for (String evidence : List.of("e1", "e2", "e1")) {
      Map<String, Cell> row = row("a", "1", "2011/2011");
      row.put("evidence", thing(evidence));
      row.put("quote", literal("words of " + evidence));
      row.put("document", thing("news"));
      rows.add(row);
    }
    Chart chart = charts(rows).get(0);
    assertEquals(1, chart.points().size());
    assertEquals(
        List.of("e1", "e2"),
        chart.points().get(0).sources().stream().map(source -> source.evidence().text()).toList());
  }

  @Test
  void whatIsNoNumberIsNoFigure() {
    assertEquals(List.of(), charts(List.of(row("a", "many", "2011/2011"))));
  }

  /** Round, with zero, no tick beyond what is needed. */
  @ParameterizedTest
  @CsvSource({
    "0 9 15,          0,   15, 5", "0 15160000,    0, 20000000, 5000000", "12.8 30, 0, 30, 10",
    "-3 12,          -5,   15, 5", "-7 -2,        -8,        0,       2", "0 0,      0, 1,  0.5",
    "0.02 0.07,       0, 0.08, 0.02"
  })
  void scalesAreRound(String values, double low, double high, double step) {
    Scale scale = Scale.of(List.of(values.split(" ")).stream().map(Double::valueOf).toList());
    assertEquals(low, scale.low(), NEAR);
    assertEquals(high, scale.high(), NEAR);
    assertEquals(step, scale.step(), NEAR);
    assertEquals(low, scale.ticks().get(0), NEAR);
    assertEquals(high, scale.ticks().get(scale.ticks().size() - 1), NEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "2011,       2011,       2011,    2012", "2011-01,    2011-10,    2011, 2011.8333333333333",
    "2011-07-01, 2011-12-31, 2011.5,  2012", "1991,       2013-01,    1991, 2013.0833333333333"
  })
  void periodsHoldTheirLastDay(String start, String end, double from, double to) {
    Period period = Period.of(start, end);
    assertNotNull(period);
    assertEquals(from, period.start(), NEAR);
    assertEquals(to, period.end(), NEAR);
  }

  @ParameterizedTest
  @CsvSource({"2011,", ",2011", "2012,2011", "soon,2011", "2011-13,2012"})
  void halfAPeriodIsNone(String start, String end) {
    assertNull(Period.of(start, end));
  }
}
