package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** {@code /}: a field for a name, what is here, and how to ask. */
final class LandingRoute extends Route {

  private static final long serialVersionUID = 1;

  private final transient LandingPage page;

  LandingRoute(LandingPage page) {
    super("");
    this.page = page;
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageAnswer.send(page.page(PageAnswer.request(request, List.of())), request, response);
  }
}
