package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;

/** Where a client reached the server, to be told it in absolute addresses. */
final class ServerRoot {

  private ServerRoot() {}

  /** Scheme and host of a request, such as {@code https://example.org}, without a slash. */
  static String of(HttpServletRequest request) {
    // The proxy that ends TLS knows better. It is told back to none but who has sent it.
    String forwarded = request.getHeader("X-Forwarded-Proto");
    String scheme = "https".equalsIgnoreCase(forwarded) ? "https" : request.getScheme();
    int port = request.getServerPort();
    boolean isUsual = port == 80 || port == 443;
    return scheme + "://" + request.getServerName() + (isUsual ? "" : ":" + port);
  }
}
