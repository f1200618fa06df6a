package landbridge.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.rdf.model.Model;

/** A path with the methods that it knows: GET, HEAD and OPTIONS if nothing else is said. */
abstract class Route extends HttpServlet implements FusekiModule {

  private static final long serialVersionUID = 1;

  private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");

  private final String path;
  private final transient List<String> methods;

  /**
   * A route.
   *
   * @param path a servlet's path specification; the empty string is the root alone
   */
  Route(String path) {
    this(path, METHODS);
  }

  /** The same with other methods. */
  Route(String path, List<String> methods) {
    this.path = path;
    this.methods = List.copyOf(methods);
  }

  /**
   * Answers; of a HEAD the server sends the headers alone.
   *
   * @throws Problem if there is no answer, which is then told in the form that the client asks for,
   *     as is whatever else fails
   */
  abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

  @Override
  public String name() {
    return "route " + path;
  }

  @Override
  public void prepare(FusekiServer.Builder builder, Set<String> names, Model configuration) {
    builder.addServlet(path, this);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String method = request.getMethod();
    if (!methods.contains(method)) {
      refuse(Problem.ofMethod(method, methods), request, response);
    } else if (method.equals("OPTIONS")) {
      response.setHeader("Allow", String.join(", ", methods));
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      answerOrRefuse(request, response);
    }
  }

  private void answerOrRefuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(request, response);
    } catch (RuntimeException | StackOverflowError e) {
      refuse(Problems.of(e, request.getRequestURI()), request, response);
    }
  }

  /** Sends a refusal, in the form that the client asks for. */
  void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problem.send(request, response);
  }

  /**
   * The media type of a request's body, without its parameters.
   *
   * @param usual what a body is taken for that says none
   */
  static String mediaType(HttpServletRequest request, String usual) {
    String type = Objects.requireNonNullElse(request.getContentType(), usual);
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
