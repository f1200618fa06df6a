package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import landbridge.source.Resources;

/** {@code /robots.txt}: what crawlers may read, and where the map of the site is. */
final class RobotsRoute extends Route {

  private static final long serialVersionUID = 1;

  private final byte[] text;

  RobotsRoute(Options options) {
    super("/robots.txt");
    String rules = Resources.read("landbridge/serve", "robots.txt").values().iterator().next();
    // By the base and not by the header Host, which anybody may write.
    this.text =
        (rules + "\nSitemap: " + options.base() + "sitemap.xml\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Answers.send(text, "text/plain;charset=utf-8", request, response);
  }
}
