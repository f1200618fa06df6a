package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import landbridge.serve.about.Sitemap;

/** {@code /sitemap.xml}: the pages that search engines may list. */
final class SitemapRoute extends Route {

  private static final long serialVersionUID = 1;

  private final transient Supplier<Sitemap> map;

  SitemapRoute(Store store, Options options) {
    super("/sitemap.xml");
    this.map = new Once<>(() -> Sitemap.of(options.base(), store.graphs()));
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String part = request.getParameter("part");
    Optional<byte[]> xml =
        part == null ? Optional.of(map.get().xml()) : map.get().part(number(part));
    if (xml.isEmpty()) {
      new Problem(404, "The map has no such part.").send(request, response);
    } else {
      Answers.send(xml.get(), Sitemap.MEDIA_TYPE, request, response);
    }
  }

  private static int number(String text) {
    return text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt("0" + text)
        : 0;
  }
}
