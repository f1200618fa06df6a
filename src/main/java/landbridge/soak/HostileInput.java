package landbridge.soak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Requests that nobody sends who means well, the same for the same seed. */
final class HostileInput {

  private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";
  private static final int LONGEST_IN_PATH = 20_000;
  private static final int MOST_HEADERS = 6;

  private final Pieces pieces;
  private final String sparql;
  private final Random random;

  HostileInput(Pieces pieces, String sparql, long seed) {
    this.pieces = pieces;
    this.sparql = sparql;
    this.random = new Random(seed);
  }

  /** What is tried, and how it is counted. */
  enum Kind {
    QUERY,
    REQUEST,
    PATH,
    NAME
  }

  /**
   * One request.
   *
   * @param kind what it is
   * @param bytes as they are sent
   * @param isWellFormed whether it is one request of HTTP, after which the connection can be used
   *     again
   * @param isHead whether the answer has no body
   */
  record Shot(Kind kind, byte[] bytes, boolean isWellFormed, boolean isHead) {

    /** The beginning of it, to be told. */
    String told() {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      StringBuilder told = new StringBuilder();
      text.chars()
          .limit(400)
          .forEach(
              c -> {
                if (c < 32 || c > 126) {
                  told.append(String.format(Locale.ROOT, "\\x%02x", c));
                } else {
                  told.append((char) c);
                }
              });
      return kind + " " + told + (text.length() > 400 ? "… " + text.length() + " bytes" : "");
    }
  }

  Shot next(Kind kind) {
    return switch (kind) {
      case QUERY -> query();
      case REQUEST -> request();
      case PATH -> path();
      case NAME -> name();
    };
  }

  // ---- queries

  private Shot query() {
    String query = mutated(pieces.any("query", random));
    String accept = "Accept: " + (random.nextBoolean() ? "*/*" : accept()) + "\r\n";
    int form = random.nextInt(3);
    if (form == 0 && query.length() < LONGEST_IN_PATH / 3) {
      return shot(
          Kind.QUERY, "GET " + sparql + "?query=" + Pieces.encoded(query) + HOST + accept + "\r\n");
    }
    String body = form == 1 ? "query=" + Pieces.encoded(query) : query;
    String type = form == 1 ? "application/x-www-form-urlencoded" : "application/sparql-query";
    return shot(Kind.QUERY, post(sparql, type, accept, body));
  }

  private String mutated(String text) {
    StringBuilder out = new StringBuilder(text);
    // Some are left as they are, so that what runs is tried too, and not the parser alone.
    for (int times = random.nextInt(4); times > 0; times--) {
      int from = random.nextInt(out.length() + 1);
      int to = Math.min(out.length(), from + random.nextInt(20));
      switch (random.nextInt(7)) {
        case 0 -> out.delete(from, to);
        case 1 -> out.insert(from, out.substring(from, to));
        case 2, 3 -> out.insert(from, " " + pieces.any("token", random) + " ");
        case 4 -> out.replace(from, to, pieces.any("token", random));
        case 5 -> out.insert(to, out.substring(from, to).repeat(1 + random.nextInt(50)));
        default -> {
          if (from < out.length()) {
            out.setCharAt(from, (char) random.nextInt(256));
          }
        }
      }
    }
    return out.toString();
  }

  // ---- requests

  private Shot request() {
    if (random.nextInt(12) == 0) {
      return new Shot(Kind.REQUEST, ascii(pieces.any("preface", random)), false, false);
    }
    String body = pieces.any("body", random);
    String method =
        random.nextInt(3) > 0
            ? List.of("GET", "POST", "HEAD").get(random.nextInt(3))
            : pieces.any("method", random);
    String version = random.nextInt(4) > 0 ? "HTTP/1.1" : pieces.any("version", random);
    StringBuilder request = new StringBuilder();
    request.append(method).append(' ').append(pieces.any("target", random));
    request.append(' ').append(version).append("\r\n");
    if (random.nextInt(5) > 0) {
      request.append("Host: localhost\r\n");
    }
    for (int headers = random.nextInt(MOST_HEADERS); headers > 0; headers--) {
      request.append(pieces.any("header", random)).append("\r\n");
    }
    String length = pieces.any("length", random).replace("{n}", String.valueOf(body.length()));
    request.append(length.isEmpty() ? "" : length + "\r\n").append("\r\n").append(body);
    return new Shot(Kind.REQUEST, ascii(request.toString()), false, method.equals("HEAD"));
  }

  // ---- paths

  private Shot path() {
    List<String> parts = new ArrayList<>();
    for (int count = random.nextInt(6); count >= 0; count--) {
      parts.add(pieces.any("path", random));
    }
    String path = "/" + String.join("", parts);
    return shot(Kind.PATH, "GET " + path + HOST + "Accept: " + accept() + "\r\n\r\n");
  }

  // ---- names

  private Shot name() {
    String name = mixed();
    String encoded = Pieces.encoded(name);
    String accept = "Accept: " + accept() + "\r\n";
    String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
    String batch = pieces.any("batch", random).replace("{name}", quoted);
    String get = HOST + accept + "\r\n";
    return switch (random.nextInt(9)) {
      case 0 -> shot(Kind.NAME, "GET /lookup?q=" + encoded + get);
      case 1 -> shot(Kind.NAME, "GET /lookup?q=x&lang=" + encoded + "&kind=" + encoded + get);
      case 2 -> shot(Kind.NAME, "GET /suggest?q=" + encoded + get);
      case 3 -> shot(Kind.NAME, "GET /reconcile?queries=" + Pieces.encoded(shortened(batch)) + get);
      case 4 -> shot(Kind.NAME, "GET /reconcile/preview?id=" + encoded + get);
      case 5 -> shot(Kind.NAME, "GET /reconcile/suggest/entity?prefix=" + encoded + get);
      case 6 -> shot(Kind.NAME, post("/reconcile/match", "application/json", accept, batch));
      case 7 ->
          shot(
              Kind.NAME,
              post(
                  "/reconcile",
                  "application/x-www-form-urlencoded",
                  accept,
                  "queries=" + Pieces.encoded(batch)));
      default ->
          shot(
              Kind.NAME,
              post(
                  sparql,
                  "application/sparql-query",
                  accept,
                  "PREFIX lb: <https://w3id.org/landbridge/ontology#> SELECT ?x { ?x lb:lookup \""
                      + quoted.replace("\n", "\\n").replace("\r", "\\r")
                      + "\" }"));
    };
  }

  private String mixed() {
    StringBuilder name = new StringBuilder(pieces.any("name", random));
    for (int more = random.nextInt(3); more > 0; more--) {
      name.append(pieces.any("name", random));
    }
    return name.toString();
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_IN_PATH / 3));
  }

  // ---- all

  private String accept() {
    return pieces.any("accept", random);
  }

  private static String post(String path, String type, String accept, String body) {
    return "POST "
        + path
        + HOST
        + accept
        + "Content-Type: "
        + type
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static Shot shot(Kind kind, String request) {
    return new Shot(kind, ascii(request), true, false);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
