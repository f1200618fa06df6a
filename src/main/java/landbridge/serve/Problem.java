package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import landbridge.serve.data.Accept;
import landbridge.serve.page.InterfaceLanguage;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, in the form that the client asked for: text, {@code application/problem+json} (RFC
 * 9457), or a page. The detail says what would have been accepted, in at most {@value #LONGEST}
 * characters, and never where files lie or how the program failed.
 */
final class Problem extends ActionErrorException {

  private static final long serialVersionUID = 1;
  private static final int LONGEST = 1000;
  private static final int LONGEST_BODY = 4 * 1024 * 1024;

  /** Set on a request whose answer broke off after it had begun. */
  private static final String BROKEN_OFF = Problem.class.getName() + ".brokenOff";

  private static final List<String> OFFER =
      List.of(
          "text/plain",
          "application/problem+json",
          "application/json",
          "application/sparql-results+json",
          "application/ld+json",
          "text/html");

  private final transient Map<String, String> headers = new LinkedHashMap<>();
  private final transient List<ProblemLink> links = new ArrayList<>();
  private String query = "";
  private int line;
  private int column;

  Problem(int status, String detail) {
    super(status, shorten(detail), null);
  }

  /** For a method that a path does not know. */
  static Problem ofMethod(String method, List<String> allowed) {
    String list = String.join(", ", allowed);
    return new Problem(405, method + " is not answered here; " + list + " are.")
        .with("Allow", list);
  }

  /** With a header more. */
  Problem with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** With what may be meant, or is there instead. */
  Problem withLinks(List<ProblemLink> more) {
    links.addAll(more);
    return this;
  }

  /** With the query that is at fault, which a page shows again to be mended. */
  Problem withQuery(String text) {
    query = text;
    return this;
  }

  /** With the place in what was sent that is at fault, from 1; 0 if none is known. */
  Problem at(int line, int column) {
    this.line = line;
    this.column = column;
    return this;
  }

  /** Headers that go with it. */
  Map<String, String> headers() {
    return Map.copyOf(headers);
