package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import landbridge.derive.Period;
import landbridge.serve.page.Messages;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import landbridge.serve.rail.RailView;
import landbridge.source.Failure;

/** {@code /rail}: the schematic of lines and borders, as of any date. */
final class RailRoute extends Route {

  private static final long serialVersionUID = 1;

  private static final String FOLDER = "rail";
  private static final String AS_OF = "asOf";

  private final transient Pages pages;

  /** A release does not change, so each language is drawn once. */
  private final transient Map<String, RailView> views = new ConcurrentHashMap<>();

  RailRoute(Pages pages) {
    super("/rail");
    this.pages = pages;
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageRequest asked = PageAnswer.request(request, List.of(AS_OF));
    String asOf = asked.parameters().getOrDefault(AS_OF, "");
    if (!asOf.isEmpty()) {
      requireDate(asOf);
    }
    Map<String, Object> shown = new HashMap<>();
    shown.put("view", views.computeIfAbsent(asked.language().code(), code -> view(asked)));
    shown.put(AS_OF, asOf);
    PageAnswer.send(pages.fill(FOLDER, asked, shown), request, response);
  }

  private static void requireDate(String asOf) {
    try {
      Period.parse(asOf);
    } catch (Failure e) {
      throw new Problem(400, "The parameter '" + AS_OF + "' gives " + e.getMessage() + ".");
    }
  }

  private RailView view(PageRequest asked) {
    String outside = Messages.of(asked.language()).text("rail.outside", List.of());
    return RailView.of(pages.rows(FOLDER, asked, Map.of()), outside);
  }
}
