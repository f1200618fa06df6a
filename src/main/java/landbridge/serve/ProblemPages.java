package landbridge.serve;

import java.nio.ByteBuffer;
import java.util.Set;
import landbridge.serve.page.InterfaceLanguage;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says what no route answers: unknown paths, and requests that Jetty itself turns away. */
final class ProblemPages extends ErrorHandler {

  /** After requests that it cannot read Jetty closes; a client that is not told would go on. */
  private static final Set<Integer> ENDS_CONNECTION =
      Set.of(
          HttpStatus.BAD_REQUEST_400,
          HttpStatus.PAYLOAD_TOO_LARGE_413,
          HttpStatus.URI_TOO_LONG_414,
          HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431);

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    if (ENDS_CONNECTION.contains(code)) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    write(problem(code), request, response, callback);
  }

  /** Sends a problem with its status, where there is no servlet to send it. */
  static void send(Problem problem, Request request, Response response, Callback callback) {
    response.setStatus(problem.status());
    write(problem, request, response, callback);
  }

  private static void write(
      Problem problem, Request request, Response response, Callback callback) {
    Problem.Body body =
        problem.body(request.getHeaders().get(HttpHeader.ACCEPT), InterfaceLanguage.all().get(0));
    Headers.SECURITY.forEach((name, value) -> response.getHeaders().put(name, value));
    problem.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.bytes().length);
    response.write(true, ByteBuffer.wrap(body.bytes()), callback);
  }

  private static Problem problem(int status) {
    return new Problem(
        status,
        switch (status) {
          case HttpStatus.NOT_FOUND_404 ->
              "There is nothing at this address; the page of this server is at /.";
          case HttpStatus.PAYLOAD_TOO_LARGE_413 ->
              "The body is longer than this server takes; /limits tells how long it may be.";
          case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
              "The address or the headers are too long; POST a long query as application/sparql-query.";
          default -> HttpStatus.getMessage(status) + ".";
        });
  }
}
