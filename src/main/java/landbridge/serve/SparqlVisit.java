package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import landbridge.serve.about.ServiceDescription;
import landbridge.serve.data.DataFormat;

/**
 * Who comes to the endpoint and asks nothing: a browser is led to the form at the root, and whoever
 * can read RDF is told what can be asked.
 *
 * @param description what is told
 */
record SparqlVisit(ServiceDescription description) {

  private static final List<String> METHODS = List.of("GET", "HEAD");

  /**
   * Answers.
   *
   * @return whether it was such a visit; if not, nothing has been sent
   */
  boolean answer(HttpServletRequest request, HttpServletResponse response) {
    if (!METHODS.contains(request.getMethod()) || request.getQueryString() != null) {
      return false;
    }
    if (Formats.prefersPage(request)) {
      response.setHeader("Location", ".");
      response.setHeader("Vary", "Accept");
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      return true;
    }
    Optional<DataFormat> form = GraphAnswer.preferred(request);
    try {
      if (form.isPresent()) {
        GraphAnswer.send(description.model(), form.get(), request, response);
      }
      return form.isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
