package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /style.css}: how pages look. */
final class StyleRoute extends Route {

  private static final long serialVersionUID = 1;

  private final String css = Template.read("style.css").text();

  StyleRoute() {
    super("/style.css");
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/css;charset=utf-8");
    response.setHeader("Cache-Control", "max-age=3600");
    response.getWriter().write(css);
  }
}
