package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import landbridge.serve.page.PageRequest;

/** A page as it is asked for and sent. */
final class PageAnswer {

  static final String TYPE = "text/html;charset=utf-8";

  private PageAnswer() {}

  /**
   * Who asks, and by which address.
   *
   * @param parameters those that the page takes
   * @throws Problem if one is given twice
   */
  static PageRequest request(HttpServletRequest request, List<String> parameters) {
    Map<String, String> values = new HashMap<>();
    for (String parameter : parameters) {
      String[] given = request.getParameterValues(parameter);
      if (given != null && given.length > 1) {
        throw new Problem(400, "The parameter '" + parameter + "' is given more than once.");
      }
      if (given != null && !given[0].isBlank()) {
        values.put(parameter, given[0].strip());
      }
    }
    return PageRequest.at(
        PageLanguage.of(request), request.getRequestURI().substring(1), query(request), values);
  }

  /** The query of the address without the language. */
  private static String query(HttpServletRequest request) {
    String query = Objects.requireNonNullElse(request.getQueryString(), "");
    return Arrays.stream(query.split("&", -1))
        .filter(part -> !part.isEmpty() && !part.startsWith(PageLanguage.NAME + "="))
        .collect(Collectors.joining("&"));
  }

  /** Sends a page. */
  static void send(String page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PageLanguage.keep(request, response);
    String also = response.getHeader("Vary");
    response.setHeader("Vary", (also == null ? "" : also + ", ") + PageLanguage.VARY);
    Answers.send(page.getBytes(StandardCharsets.UTF_8), TYPE, request, response);
  }
}
