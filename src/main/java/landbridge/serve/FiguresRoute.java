package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import landbridge.serve.figures.Chart;
import landbridge.serve.figures.Charts;
import landbridge.serve.page.Cell;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;

/** {@code /figures}: what passed where, a chart for each series. */
final class FiguresRoute extends Route {

  private static final long serialVersionUID = 1;

  static final String FOLDER = "figures";

  private final transient Pages pages;

  /** A release does not change, so each language is counted once. */
  private final transient Map<String, List<List<Chart>>> charts = new ConcurrentHashMap<>();

  FiguresRoute(Pages pages) {
    super("/figures");
    this.pages = pages;
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageRequest asked = PageAnswer.request(request, List.of());
    List<List<Chart>> shown = charts.computeIfAbsent(asked.language().code(), code -> of(asked));
    PageAnswer.send(pages.fill(FOLDER, asked, Map.of("things", shown)), request, response);
  }

  private List<List<Chart>> of(PageRequest asked) {
    Map<String, List<Map<String, Cell>>> rows = pages.rows(FOLDER, asked, Map.of());
    List<String> shown = iris(rows.getOrDefault("shown", List.of()));
    List<Chart> charts =
        Charts.of(rows.getOrDefault("figures", List.of()), asked.language().locale()).stream()
            .filter(chart -> shown.contains(chart.series().measure().iri()))
            .sorted(
                Comparator.comparing((Chart chart) -> chart.series().about().text())
                    .thenComparing(chart -> chart.series().about().iri())
                    .thenComparing(chart -> shown.indexOf(chart.series().measure().iri())))
            .toList();
    return Charts.byThing(charts);
  }

  private static List<String> iris(List<Map<String, Cell>> rows) {
    return rows.stream().flatMap(row -> row.values().stream()).map(Cell::iri).toList();
  }
}
