package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Clients that hold the server by being slow are cut; others wait for nothing. */
class SlowClientsTest {

  private static final int IDLE_MILLIS = 1_000;
  private static final long CUT_MILLIS = 4_000;

  /** As few as may be: with more attackers than threads the others would notice. */
  private static final Served SERVED =
      new Served(
          Options.DEFAULT.withLimits(
              Limits.DEFAULT
                  .with(Limit.IDLE_MILLIS, IDLE_MILLIS)
                  .with(Limit.THREADS, 8)
                  .with(Limit.BODY_BYTES, 10_000)));

  private static final String LONG = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 300000";

  @AfterAll
  static void stop() {
    SERVED.close();
  }

  private static Socket send(String text) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(2_048);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), SERVED.server().port()));
    socket.setSoTimeout(10_000);
    write(socket, text);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** Milliseconds until the server ends the connection, while a byte is sent now and then. */
  private static long cutAfter(Socket socket, String bytes) throws IOException {
    long start = System.nanoTime();
    try (socket) {
      while (true) {
        write(socket, bytes);
        socket.setSoTimeout(100);
        try {
          if (socket.getInputStream().read() < 0) {
            return millisSince(start);
          }
        } catch (SocketTimeoutException stillOpen) {
          assertTrue(millisSince(start) < CUT_MILLIS, "still open");
        }
      }
    } catch (SocketException cut) {
      return millisSince(start);
    }
  }

  private static long millisSince(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  @Test
  void cutsSlowHeaders() throws IOException {
    long millis = cutAfter(send("GET / HTTP/1.1\r\nHost: a\r\n"), "X-a: b\r\n");
    assertTrue(millis < CUT_MILLIS, millis + " ms");
  }

  @Test
  void cutsSlowBody() throws IOException {
    String head =
        "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\n"
            + "Content-Length: 5000\r\n\r\n";
    long millis = cutAfter(send(head), " ");
    assertTrue(millis < CUT_MILLIS, millis + " ms");
  }

  /** All threads would be held by these; the query is answered once they are cut. */
  @Test
  void cutsSlowReaders() throws IOException {
    List<Socket> readers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      readers.add(
          send("GET /sparql?query=" + Served.encode(LONG) + " HTTP/1.1\r\nHost: a\r\n\r\n"));
    }
    long start = System.nanoTime();
    assertEquals(200, SERVED.send(SERVED.query("ASK { ?s ?p ?o }")).statusCode());
    assertTrue(millisSince(start) < 3 * CUT_MILLIS, "waited " + millisSince(start) + " ms");
    assertEquals(200, SERVED.get("/health").statusCode());
    for (Socket reader : readers) {
      reader.close();
    }
  }

  @Test
  void keepsConnectionOfWhoIsPolite() throws IOException, InterruptedException {
    try (Socket socket = send("")) {
      for (int i = 0; i < 4; i++) {
        write(socket, "GET /health HTTP/1.1\r\nHost: a\r\n\r\n");
        assertTrue(headers(socket.getInputStream()).startsWith("HTTP/1.1 200"));
        Thread.sleep(IDLE_MILLIS / 2);
      }
    }
  }

  /** Also where the length is not told before. */
  @Test
  void refusesLongBodies() throws IOException {
    String body = "a".repeat(11_000);
    String chunked =
        "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(body.length())
            + "\r\n"
            + body
            + "\r\n0\r\n\r\n";
    try (Socket socket = send(chunked)) {
      String answer = headers(socket.getInputStream());
      assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    }
    String known =
        "POST /reconcile HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            + "Content-Length: 11000\r\n\r\n"
            + body;
    try (Socket socket = send(known)) {
      String answer = headers(socket.getInputStream());
      assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    }
  }

  @Test
  void refusesLongHeaders() throws IOException {
    try (Socket socket =
        send("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(40_000) + "\r\n\r\n")) {
      String answer = headers(socket.getInputStream());
      assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
    }
  }

  /** Up to the end of the headers, and what came with them. */
  private static String headers(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[4_096];
    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
      text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      if (text.indexOf("\r\n\r\n") >= 0) {
        break;
      }
    }
    return text.toString();
  }
}
