package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /}: what is here, and how to ask. Made once, as a release never changes. */
final class LandingRoute extends Route {

  private static final long serialVersionUID = 1;

  private final String page;

  LandingRoute(Store store, Options options) {
    super("");
    page = new LandingPage(store, options).page();
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/html;charset=utf-8");
    response.setHeader("Cache-Control", "no-cache");
    response.getWriter().write(page);
  }
}
