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
  }

  int status() {
    return getRC();
  }

  String title() {
    return HttpStatus.getMessage(status());
  }

  String detail() {
    String message = getMessage();
    return message == null ? title() : message;
  }

  /**
   * Sends it; if an answer has begun, sees to it that the connection is broken off, so that nobody
   * takes what was sent for the whole.
   */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, request.getHeader("Accept"));
  }

  /** The same to a program, which gets JSON whatever it says that it accepts. */
  void sendJson(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, "application/problem+json");
  }

  private void send(
      HttpServletRequest request, HttpServletResponse response, @Nullable String accept)
      throws IOException {
    if (response.isCommitted()) {
      request.setAttribute(BROKEN_OFF, true);
      return;
    }
    if (!consume(request)) {
      response.setHeader("Connection", "close");
    }
    Body body = body(accept, PageLanguage.of(request));
    response.resetBuffer();
    response.setStatus(status());
    headers.forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(body.type());
    response.setContentLength(body.bytes().length);
    response.getOutputStream().write(body.bytes());
  }

  /**
   * Reads what is left of a body, if it is not endless: a connection that is closed while the
   * client still sends is reset, and the client may never see the answer.
   *
   * @return whether it came to its end; if not, the connection cannot be used again
   */
  private static boolean consume(HttpServletRequest request) {
    if (request.getContentLengthLong() > LONGEST_BODY) {
      return false;
    }
    byte[] discarded = new byte[16 * 1024];
    int left = LONGEST_BODY;
    try {
      InputStream in = request.getInputStream();
      int read = in.read(discarded);
      while (read > 0 && left > 0) {
        left -= read;
        read = in.read(discarded);
      }
      return read < 0;
    } catch (IOException | RuntimeException e) {
      // Not as long as it says, longer than it may be, or in chunks that are none: whatever was to
      // be told is told all the same.
      return false;
    }
  }

  /** Whether the answer to a request broke off after it had begun. */
  static boolean brokeOff(HttpServletRequest request) {
    return request.getAttribute(BROKEN_OFF) != null;
  }

  /**
   * A problem as it is sent.
   *
   * @param type the content type
   * @param bytes in UTF-8
   */
  record Body(String type, byte[] bytes) {

    private Body(String type, String text) {
      this(type, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * The body for an {@code Accept} header, or for none.
   *
   * @param language what a page speaks around it
   */
  Body body(@Nullable String accept, InterfaceLanguage language) {
    return switch (Accept.of(accept).choose(OFFER).orElse("text/plain")) {
      case "text/plain" -> new Body("text/plain;charset=utf-8", text());
      case "text/html" -> new Body("text/html;charset=utf-8", page(language));
      default -> new Body("application/problem+json", json());
    };
  }

  private String text() {
    return detail()
        + "\n"
        + links.stream().map(link -> link.text() + "\n").collect(Collectors.joining());
  }

  private String json() {
    JsonBuilder json = JsonBuilder.create().startObject();
    json.pair("title", title()).pair("status", status()).pair("detail", detail());
    if (line > 0) {
      json.pair("line", line).pair("column", column);
    }
    if (!links.isEmpty()) {
      json.key("links").startArray();
      links.forEach(link -> link.write(json));
      json.finishArray();
    }
    return json.finishObject().build() + "\n";
  }

  private String page(InterfaceLanguage language) {
    return Pages.withoutGraph()
        .page(
            "problem",
            PageRequest.anywhere(language),
            Map.of(),
            Map.of(
                "status",
                status(),
                "title",
                title(),
                "detail",
                detail(),
                "alternatives",
                links,
                "query",
                query));
  }

  private static String shorten(String detail) {
    if (detail.length() <= LONGEST) {
      return detail;
    }
    int end = detail.offsetByCodePoints(0, detail.codePointCount(0, LONGEST) - 1);
    return detail.substring(0, end) + "…";
  }
}
