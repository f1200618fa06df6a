package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landbridge.names.ResourceTable;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A page that its folder alone makes, at a path of its own, by {@code pages.tsv}: a page more is a
 * folder and a row, and no Java.
 */
final class PageRoute extends Route {

  private static final long serialVersionUID = 1;

  private final transient Pages pages;
  private final String folder;
  private final transient List<String> parameters;

  private PageRoute(Pages pages, String path, String folder, List<String> parameters) {
    super(path);
    this.pages = pages;
    this.folder = folder;
    this.parameters = parameters;
  }

  /** All of the table. */
  static List<PageRoute> all(Pages pages) {
    return ResourceTable.read(PageRoute.class, "pages.tsv").stream()
        .map(row -> new PageRoute(pages, row.get("path"), row.get("page"), row.list("parameters")))
        .toList();
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageRequest asked = PageAnswer.request(request, parameters);
    Map<String, Node> bindings = new HashMap<>();
    asked
        .parameters()
        .forEach((name, value) -> bindings.put(name, NodeFactory.createLiteralString(value)));
    String page =
        bindings.isEmpty()
            ? pages.page(folder, asked, Map.of())
            : pages.page(folder, asked, bindings, Map.of());
    PageAnswer.send(page, request, response);
  }
}
