package landbridge.soak;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A connection to a server on this machine that sends bytes as they are, also such as no client of
 * HTTP would send, and reads answers.
 */
final class Wire implements AutoCloseable {

  /** Of longer bodies the rest is counted and not kept. */
  private static final int KEPT = 4 * 1024 * 1024;

  private static final int LONGEST_LINE = 128 * 1024;

  private final Socket socket;
  private final InputStream in;

  private Wire(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
  }

  /**
   * Connects.
   *
   * @param patience how long to wait for each next byte
   */
  static Wire open(int port, Duration patience) throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) patience.toMillis());
    socket.connect(new InetSocketAddress("127.0.0.1", port), (int) patience.toMillis());
    return new Wire(socket);
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Waits so long for each next byte from now on. */
  void waitFor(Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
  }

  /** Tells the server that nothing more comes. */
  void end() throws IOException {
    socket.shutdownOutput();
  }

  /** Reads so many bytes of what comes, at most. */
  int read(byte[] bytes) throws IOException {
    return in.read(bytes);
  }

  /**
   * Reads one answer.
   *
   * @param isHead whether it has no body whatever its headers say
   * @throws java.io.EOFException if the server closed without one
   * @throws java.net.SocketTimeoutException if none came in time
   */
  Answer read(boolean isHead) throws IOException {
    long start = System.nanoTime();
    String line = line();
    while (line.isEmpty() || line.startsWith("HTTP/1.1 1")) {
      line = line();
    }
    int status =
        line.matches("HTTP/1\\.\\d \\d{3}.*") ? Integer.parseInt(line.substring(9, 12)) : 0;
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      String name = header.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
      headers
          .computeIfAbsent(name, n -> new ArrayList<>())
          .add(header.substring(colon + 1).strip());
    }
    Body body = new Body();
    boolean isWhole = true;
    boolean isOpen = !first(headers, "connection").equalsIgnoreCase("close");
    if (isHead || status == 204 || status == 304) {
      return answer(status, headers, body, true, isOpen, start);
    }
    try {
      if (first(headers, "transfer-encoding").equalsIgnoreCase("chunked")) {
        isWhole = chunks(body);
      } else if (headers.containsKey("content-length")) {
        isWhole = copy(Long.parseLong(first(headers, "content-length")), body);
      } else {
        isOpen = false;
        copy(Long.MAX_VALUE, body);
      }
    } catch (java.net.SocketTimeoutException e) {
      throw e;
    } catch (IOException | NumberFormatException brokenOff) {
      isWhole = false;
    }
    return answer(status, headers, body, isWhole, isOpen && isWhole, start);
  }

  private static Answer answer(
      int status,
      Map<String, List<String>> headers,
      Body body,
      boolean isWhole,
      boolean isOpen,
      long start) {
    return new Answer(
        status,
        headers,
        body.kept.toByteArray(),
        body.length,
        isWhole,
        isOpen,
        System.nanoTime() - start);
  }

  private boolean chunks(Body body) throws IOException {
    while (true) {
      String size = line().split(";", 2)[0].strip();
      long length = Long.parseLong(size, 16);
      if (length == 0) {
        while (!line().isEmpty()) {
          // A trailer.
        }
        return true;
      }
      if (!copy(length, body)) {
        return false;
      }
      line();
    }
  }

  /** Whether so many bytes came. */
  private boolean copy(long length, Body body) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        return false;
      }
      body.add(buffer, read);
      left -= read;
    }
    return true;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new java.io.EOFException("closed");
      }
      if (line.size() > LONGEST_LINE) {
        throw new IOException("a line without an end");
      }
      line.write(b);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private static String first(Map<String, List<String>> headers, String name) {
    return headers.getOrDefault(name, List.of("")).get(0);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // Then it is closed.
    }
  }

  private static final class Body {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long length;

    void add(byte[] bytes, int count) {
      kept.write(bytes, 0, (int) Math.min(count, Math.max(0, KEPT - length)));
      length += count;
    }
  }

  /**
   * What a server answered.
   *
   * @param status 0 if the first line was none of HTTP
   * @param headers by their names in lower case
   * @param body as far as it is kept
   * @param length of the whole body, in bytes
   * @param isWhole whether it ended as its headers promise
   * @param isOpen whether the connection can be used again
   * @param nanos from the beginning of the reading to its end
   */
  record Answer(
      int status,
      Map<String, List<String>> headers,
      byte[] body,
      long length,
      boolean isWhole,
      boolean isOpen,
      long nanos) {

    /** The first header of a name; empty if there is none. */
    String header(String name) {
      return first(headers, name);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
