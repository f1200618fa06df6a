package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import landbridge.triples.Iris;

/**
 * Where clients reach the server, for addresses that must be absolute. What a request says of that,
 * in {@code Host} or {@code Forwarded} headers, anybody may write, so it counts for nothing.
 */
final class ServerRoot {

  private final String chosen;
  private final String scheme;

  ServerRoot(Options options) {
    String url = options.choices().get(Choice.PUBLIC_URL);
    String base = options.base().equals(Iris.BASE) ? "" : options.base();
    String root = url.isEmpty() ? base : url;
    this.scheme = Tls.isChosen(options) ? "https" : "http";
    this.chosen = root.isEmpty() ? "" : root.substring(0, root.length() - 1);
  }

  /** The root, such as {@code https://example.org}, without a slash at its end. */
  String of(HttpServletRequest request) {
    return chosen.isEmpty() ? scheme + "://localhost:" + request.getLocalPort() : chosen;
  }
}
