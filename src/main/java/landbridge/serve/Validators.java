package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * By what a client knows whether it has an answer already (RFC 9110, 13).
 *
 * @param tag the entity tag with its quotation marks, strong
 * @param since when the answer became so
 */
record Validators(String tag, Instant since) {

  static Validators of(String tag, Instant since) {
    return new Validators("\"" + tag + "\"", since);
  }

  void put(HttpServletResponse response) {
    response.setHeader("ETag", tag);
    response.setDateHeader("Last-Modified", since.toEpochMilli());
  }

  /** Whether the client has it. The tag decides where one is given. */
  boolean hold(HttpServletRequest request) {
    String tags = request.getHeader("If-None-Match");
    if (tags != null) {
      return Stream.of(tags.split(",", -1))
          .map(String::strip)
          .map(known -> known.startsWith("W/") ? known.substring(2) : known)
          .anyMatch(known -> known.equals("*") || known.equals(tag));
    }
    return since(request) == since.getEpochSecond();
  }

  /**
   * Negative if none is given, or none that can be read. Only the very second is taken: one may go
   * back to an older release.
   */
  private static long since(HttpServletRequest request) {
    try {
      return Math.floorDiv(request.getDateHeader("If-Modified-Since"), 1000L);
    } catch (IllegalArgumentException malformed) {
      return -1;
    }
  }
}
