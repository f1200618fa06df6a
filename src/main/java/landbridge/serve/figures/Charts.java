package landbridge.serve.figures;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.serve.figures.Chart.Bar;
import landbridge.serve.figures.Chart.Tick;
import landbridge.serve.page.Cell;
import org.jspecify.annotations.Nullable;

/** The charts of rows of {@code figures.rq}. */
public final class Charts {
  private static final String CUMULATIVE = "cumulative";
  private static final double THIN = 3;
  private static final int YEARS = 5;

  private final Locale locale;

  private Charts(Locale locale) {
    this.locale = locale;
  }

  /**
   * A chart for each series, in the order of the rows of each first.
   *
   * @param rows of the query, in any order within a figure
   * @param locale how numbers on axes are written
   */
  public static List<Chart> of(List<Map<String, Cell>> rows, Locale locale) {
    Map<String, List<Map<String, Cell>>> figures = new LinkedHashMap<>();
    for (Map<String, Cell> row : rows) {
      Cell figure = row.get("figure");
      if (figure != null && number(row) != null) {
        figures.computeIfAbsent(figure.iri(), none -> new ArrayList<>()).add(row);
      }
    }
    Map<String, Series> series = new LinkedHashMap<>();
    Map<String, List<Point>> points = new TreeMap<>();
    for (List<Map<String, Cell>> figure : figures.values()) {
      Series of = Series.of(figure);
      series.putIfAbsent(of.key(), of);
      points.computeIfAbsent(of.key(), none -> new ArrayList<>()).add(point(figure));
    }
    Charts charts = new Charts(locale);
    List<Chart> drawn = new ArrayList<>();
    series.forEach(
        (key, of) ->
            drawn.add(
                charts.chart(
                    "chart-" + (drawn.size() + 1), of, points.getOrDefault(key, List.of()))));
    return drawn;
  }

  /** Charts by the thing that they are about, in their order. */
  public static List<List<Chart>> byThing(List<Chart> charts) {
    return List.copyOf(
        charts.stream()
            .collect(
                Collectors.groupingBy(
                    chart -> chart.series().about().iri(), LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  private static @Nullable Double number(Map<String, Cell> row) {
    Cell value = row.get("value");
    try {
      return value == null ? null : new BigDecimal(value.value()).doubleValue();
    } catch (NumberFormatException e) {
      // What is no number is no figure either, whatever the data say.
      return null;
    }
  }

  private static Point point(List<Map<String, Cell>> rows) {
    Map<String, Cell> first = rows.get(0);
    Map<String, Source> sources = new TreeMap<>();
    for (Map<String, Cell> row : rows) {
      Cell evidence = row.get("evidence");
      Cell quote = row.get("quote");
      Cell document = row.get("document");
      if (evidence != null && quote != null && document != null) {
        sources.putIfAbsent(evidence.iri(), new Source(evidence, quote, document));
      }
    }
    return new Point(
        Objects.requireNonNull(first.get("figure")),
        Objects.requireNonNull(first.get("value")),
        Objects.requireNonNull(number(first)),
        first.get("bound"),
        text(first, "start"),
        text(first, "end"),
        text(first, "earliest"),
        List.copyOf(sources.values()));
  }

  private static String text(Map<String, Cell> row, String column) {
    Cell cell = row.get(column);
    return cell == null ? "" : cell.value();
  }

  private Chart chart(String id, Series series, List<Point> unsorted) {
    List<Point> points =
        unsorted.stream()
            .sorted(
                Comparator.comparing((Point point) -> point.period() == null)
                    .thenComparing(Point::start)
                    .thenComparing(Point::end)
                    .thenComparing(point -> point.figure().iri()))
            .toList();
    List<Point> timed = points.stream().filter(point -> point.period() != null).toList();
    if (timed.size() < 2) {
      return new Chart(id, series, points, List.of(), List.of(), List.of(), 0, "");
    }
    Scale scale = Scale.of(timed.stream().map(Point::number).toList());
    List<Period> periods = timed.stream().map(Point::period).flatMap(Stream::ofNullable).toList();
    double first = Math.floor(periods.stream().mapToDouble(Period::start).min().orElse(0));
    double last = Math.ceil(periods.stream().mapToDouble(Period::end).max().orElse(1));
    Level level = new Level(first, Math.max(last, first + 1));
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < timed.size(); i++) {
      Period period = periods.get(i);
      double x = level.x(period.start());
      double width = Math.max(THIN, level.x(period.end()) - x);
      bars.add(new Bar(timed.get(i), x, width, y(scale, timed.get(i).number())));
    }
    // The widest first, so that ten months stand before the whole year and not behind it.
    bars.sort(Comparator.comparingDouble(Bar::width).reversed().thenComparing(Bar::x));
    List<Tick> values =
        scale.ticks().stream().map(tick -> new Tick(y(scale, tick), compact(tick))).toList();
    boolean cumulative = series.kind().local().equals(CUMULATIVE);
    return new Chart(
        id,
        series,
        points,
        bars,
        values,
        level.ticks(),
        y(scale, 0),
        cumulative ? steps(bars) : "");
  }

  private static double y(Scale scale, double value) {
    int height = Chart.HEIGHT - Chart.TOP - Chart.BOTTOM;
    return Chart.TOP + height * (1 - scale.at(value));
  }

  private String compact(double value) {
    NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  /**
   * A total stands from the day it was told until a later one is; each step is at a period's end.
   */
  private static String steps(List<Bar> bars) {
    List<Bar> inTime =
        bars.stream().sorted(Comparator.comparingDouble(bar -> bar.x() + bar.width())).toList();
    StringBuilder path = new StringBuilder();
    for (Bar bar : inTime) {
      long x = Math.round(bar.x() + bar.width());
      path.append(path.isEmpty() ? "M" + x + " " : "H" + x + "V").append(Math.round(bar.y()));
    }
    return path.append("H").append(Chart.WIDTH - Chart.RIGHT).toString();
  }

  /** The level axis: years. */
  private record Level(double first, double last) {

    double x(double year) {
      int width = Chart.WIDTH - Chart.LEFT - Chart.RIGHT;
      return Chart.LEFT + width * (year - first) / (last - first);
    }

    List<Tick> ticks() {
      int span = (int) (last - first);
      int step = 1;
      for (int i = 0; span / step > YEARS; i++) {
        step = new int[] {2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000}[i];
      }
      List<Tick> ticks = new ArrayList<>();
      for (int year = (int) Math.ceil(first / step) * step; year <= last; year += step) {
        ticks.add(new Tick(x(year), String.valueOf(year)));
      }
      return ticks;
    }
  }
}
