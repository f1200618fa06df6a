package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Answers that are whole before they are sent, and that a client may keep and ask about. */
final class Answers {

  private Answers() {}

  /** Sends bytes with their hash as tag, or says that the client has them. */
  static void send(
      byte[] body, String type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Validators validators = byTag(hash(body));
    response.setHeader("ETag", validators.tag());
    response.setHeader("Cache-Control", "no-cache");
    if (validators.hold(request)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Of what is known by its content alone, whenever it came to be so. */
  static Validators byTag(String tag) {
    return Validators.of(tag, Instant.EPOCH);
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(body))
          .substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
