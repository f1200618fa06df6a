package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Answers that are whole before they are sent, and that a client may keep and ask about. */
final class Answers {

  private Answers() {}

  /** Sends bytes with their hash as tag, or says that the client has them. */
  static void send(
      byte[] body, String type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = "\"" + hash(body) + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    if (isKnown(request, tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Whether a client says that it has what the tag is of (RFC 9110, 13.1.2). */
  static boolean isKnown(HttpServletRequest request, String tag) {
    String header = request.getHeader("If-None-Match");
    return header != null
        && Arrays.stream(header.split(",", 100))
            .map(String::strip)
            .map(known -> known.startsWith("W/") ? known.substring(2) : known)
            .anyMatch(known -> known.equals("*") || known.equals(tag));
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
