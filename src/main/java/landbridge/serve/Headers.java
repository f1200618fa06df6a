package landbridge.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.io.EofException;

/**
 * What holds for every answer: pages may load and ask nothing elsewhere, and scripts of any origin
 * may read (CORS), without credentials, as everything here is public.
 */
final class Headers extends EveryAnswer {

  private static final long serialVersionUID = 1;

  /** Methods that a path here may know. */
  private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");

  /** The header that names the release of which an answer is. */
  static final String RELEASE = "Landbridge-Release";

  static final Map<String, String> SECURITY =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:;"
              + " font-src 'self';"
              + " form-action 'self';"
              + " base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Access-Control-Allow-Origin",
          "*",
          "Access-Control-Expose-Headers",
          SparqlQuery.AS_OF_HEADER
              + ", "
              + RELEASE
              + ", "
              + Watch.ID_HEADER
              + ", ETag, Link, Location, Retry-After");

  private static final Map<String, String> PREFLIGHT =
      Map.of(
          "Access-Control-Allow-Methods",
          String.join(", ", METHODS),
          "Access-Control-Allow-Headers",
          "Accept, Accept-Language, Content-Type, If-Modified-Since, If-None-Match",
          "Access-Control-Max-Age",
          "86400");

  private final String release;

  /**
   * Headers of answers.
   *
   * @param release the identifier of the release of which they are
   */
  Headers(String release) {
    this.release = release;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SECURITY.forEach(response::setHeader);
    response.setHeader(RELEASE, release);
    String method = request.getMethod();
    if (method.equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null) {
      PREFLIGHT.forEach(response::setHeader);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (method.equals("TRACE")) {
      Problem.ofMethod(method, METHODS).send(request, response);
    } else {
      chain.doFilter(request, response);
    }
    if (Problem.brokeOff(request)) {
      throw new EofException("the answer broke off");
    }
  }
}
