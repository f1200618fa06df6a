package landbridge.soak;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener that nobody should reach and a file that nobody should read. */
final class Canary implements Closeable {

  /** What the file holds, and what the listener gives. */
  static final String SECRET = "urn:landbridge-soak-secret-4f1d";

  private static final String TURTLE = "<" + SECRET + "> <urn:p> \"" + SECRET + "\" .\n";

  private final ServerSocket socket;
  private final AtomicInteger visits = new AtomicInteger();
  private final Path file;

  private Canary(ServerSocket socket, Path file) {
    this.socket = socket;
    this.file = file;
  }

  static Canary in(Path folder) throws IOException {
    Path file = folder.resolve("secret.ttl");
    Files.writeString(file, TURTLE);
    Canary canary = new Canary(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), file);
    canary.forget();
    Thread thread = new Thread(canary::listen, "canary");
    thread.setDaemon(true);
    thread.start();
    return canary;
  }

  /** Host and port of the listener. */
  String authority() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  Path file() {
    return file;
  }

  /** How many connections came. */
  int visits() {
    return visits.get();
  }

  /** Whether the file has been read since {@link #forget}, as far as the system notes that. */
  boolean isRead() throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return now.lastAccessTime().toInstant().isAfter(now.lastModifiedTime().toInstant());
  }

  /** Makes a reading show: also systems that note few note the first after a change. */
  void forget() throws IOException {
    Instant now = Instant.now();
    Files.getFileAttributeView(file, BasicFileAttributeView.class)
        .setTimes(
            FileTime.from(now.minus(Duration.ofMinutes(1))),
            FileTime.from(now.minus(Duration.ofHours(1))),
            null);
  }

  /** Whether this system notes that a file has been read. */
  boolean isNoted() throws IOException {
    Files.readString(file);
    boolean isNoted = isRead();
    forget();
    return isNoted;
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket visit = socket.accept()) {
        visits.incrementAndGet();
        visit.setSoTimeout(500);
        visit.getInputStream().read(new byte[4096]);
        OutputStream out = visit.getOutputStream();
        out.write(
            ("HTTP/1.1 200 OK\r\nContent-Type: text/turtle\r\nConnection: close\r\nContent-Length: "
                    + TURTLE.length()
                    + "\r\n\r\n"
                    + TURTLE)
                .getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // Gone, or closed.
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
