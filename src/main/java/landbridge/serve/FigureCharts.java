package landbridge.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landbridge.serve.figures.Charts;
import landbridge.serve.page.Cell;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import landbridge.serve.page.ThingPages;
import org.apache.jena.graph.Node;

/**
 * The charts of one thing's figures, which its template finds as {@code charts}.
 *
 * @param pages where figures are found
 */
record FigureCharts(Pages pages) implements ThingPages.Filler {

  private static final String ABOUT = "about";

  @Override
  public Map<String, Object> fill(Node thing, PageRequest request) {
    Cell about = pages.cells(request).of(thing);
    List<Map<String, Cell>> rows =
        pages
            .rows(FiguresRoute.FOLDER, request, Map.of(ABOUT, thing))
            .getOrDefault(FiguresRoute.FOLDER, List.of())
            .stream()
            .map(row -> about(about, row))
            .toList();
    return Map.of("charts", Charts.of(rows, request.language().locale()));
  }

  /** A variable that is given is no column of the answer. */
  private static Map<String, Cell> about(Cell thing, Map<String, Cell> row) {
    Map<String, Cell> whole = new HashMap<>(row);
    whole.put(ABOUT, thing);
    return whole;
  }
}
