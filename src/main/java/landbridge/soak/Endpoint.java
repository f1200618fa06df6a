package landbridge.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A server that is tried, ours or another one.
 *
 * @param name as it heads a column of figures
 * @param port where it listens
 * @param sparql the path of its SPARQL endpoint
 * @param healthPort where it tells that it lives
 * @param health the path there
 * @param process what runs it
 * @param isOurs whether it is this program
 */
record Endpoint(
    String name,
    int port,
    String sparql,
    int healthPort,
    String health,
    ProcessHandle process,
    boolean isOurs) {

  /** This program. */
  static Endpoint ours(int port, int healthPort, ProcessHandle process) {
    return new Endpoint("Landbridge", port, "/sparql", healthPort, "/health", process, true);
  }

  /** Plain Fuseki with the dataset {@code /ds}. */
  static Endpoint fuseki(int port, ProcessHandle process) {
    return new Endpoint("plain Fuseki 5.6.0", port, "/ds/sparql", port, "/$/ping", process, false);
  }

  /** A query as it is posted, on a connection that stays open. */
  byte[] query(String query, String accept) {
    byte[] body = query.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("POST "
                + sparql
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nAccept: "
                + accept
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  /** A request for a path, on a connection that stays open. */
  static byte[] get(String path, String accept) {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Asks on a connection of its own. */
  Wire.Answer ask(byte[] request, Duration patience) throws IOException {
    try (Wire wire = Wire.open(port, patience)) {
      wire.send(request);
      return wire.read(false);
    }
  }

  /** Asks where it tells that it lives. */
  Wire.Answer askHealth(Duration patience) throws IOException {
    try (Wire wire = Wire.open(healthPort, patience)) {
      wire.send(get(health, "*/*"));
      return wire.read(false);
    }
  }
}
