package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import landbridge.serve.reconcile.Bounds;
import landbridge.serve.reconcile.Refusal;

/** A route for programs: JSON is what it answers, also where it refuses. */
abstract class JsonRoute extends Route {

  private static final long serialVersionUID = 1;

  JsonRoute(String path) {
    super(path);
  }

  JsonRoute(String path, List<String> methods) {
    super(path, methods);
  }

  /**
   * The JSON for a request.
   *
   * @throws Problem or {@link Refusal} if there is none
   */
  abstract String json(HttpServletRequest request) throws IOException;

  /** What the JSON is sent as. */
  String type() {
    return "application/json;charset=utf-8";
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] body = json(request).getBytes(StandardCharsets.UTF_8);
    response.setContentType(type());
    response.setHeader("Vary", AcceptLanguage.HEADER);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  @Override
  void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problem.sendJson(request, response);
  }

  /**
   * The body of a request as text.
   *
   * @throws Problem if it is too long, of another type, or no UTF-8
   */
  static String body(HttpServletRequest request, String type) throws IOException {
    if (!mediaType(request, "").equals(type)) {
      throw new Problem(415, "The body is of another type than " + type + ".").with("Accept", type);
    }
    int most = Bounds.BODY_BYTES.number();
    if (request.getContentLengthLong() > most) {
      throw tooLong(most);
    }
    byte[] bytes = request.getInputStream().readNBytes(most + 1);
    if (bytes.length > most) {
      throw tooLong(most);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Problem(400, "The body is no UTF-8.");
    }
  }

  private static Problem tooLong(int most) {
    return new Problem(413, "The body is longer than " + most + " bytes; send it in parts.")
        .with("Connection", "close");
  }
}
