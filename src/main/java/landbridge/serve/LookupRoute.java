package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import landbridge.lookup.Candidate;
import landbridge.lookup.LookupJson;
import landbridge.lookup.LookupOptions;
import landbridge.serve.data.Accept;
import landbridge.serve.page.Pages;

/** {@code /lookup}: the places that a name, a code or an IRI may mean, as JSON or as a page. */
final class LookupRoute extends Route {

  static final String PATH = "/lookup";

  private static final long serialVersionUID = 1;
  private static final String JSON = "application/json";
  private static final String PAGE = "text/html";
  private static final List<String> OFFER = List.of(JSON, PAGE);

  private final transient Store store;
  private final transient Pages pages;

  LookupRoute(Store store, Pages pages) {
    super(PATH);
    this.store = store;
    this.pages = pages;
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept, Accept-Language");
    String type = type(request);
    LookupRequest wanted = LookupRequest.of(request, LookupOptions.DEFAULT);
    boolean isPage = type.equals(PAGE);
    if (wanted.text().isEmpty() && !isPage) {
      throw new Problem(400, "What to look up is missing: the parameter 'q'.");
    }
    List<Candidate> candidates = wanted.candidates(store);
    if (isPage) {
      PageAnswer.send(page(request, wanted.text(), candidates), request, response);
    } else {
      send(response, LookupJson.of(wanted.text(), candidates) + "\n");
    }
  }

  private static String type(HttpServletRequest request) {
    return Accept.of(request.getHeader("Accept"))
        .choose(OFFER)
        .orElseThrow(
            () -> new Problem(406, "Candidates are offered as " + JSON + " and " + PAGE + "."));
  }

  private String page(HttpServletRequest request, String text, List<Candidate> candidates) {
    return pages.page(
        "lookup",
        PageAnswer.request(request, List.of()),
        Map.of(),
        Map.of("text", text, "candidates", candidates));
  }

  private static void send(HttpServletResponse response, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType(JSON);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
