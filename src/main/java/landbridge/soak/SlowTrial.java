package landbridge.soak;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Clients that hold what they get: headers and bodies that come byte by byte, and answers that
 * nobody reads.
 *
 * @param headers how many send headers slowly
 * @param bodies how many send bodies slowly
 * @param readers how many do not read
 * @param seconds how long they go on
 * @param setting what the servers are given
 */
public record SlowTrial(int headers, int bodies, int readers, int seconds, Setting setting)
    implements Trial {

  private static final double CUT_SECONDS = 15;
  private static final double QUERY_MILLIS = 500;
  private static final int LITTLE = 4096;

  @Override
  public String title() {
    return "slow clients: "
        + headers
        + " headers, "
        + bodies
        + " bodies, "
        + readers
        + " readers, "
        + seconds
        + " s";
  }

  @Override
  public void run(Ground ground, Endpoint endpoint, Figures figures) throws IOException {
    Duration patience = Duration.ofSeconds(20);
    endpoint.ask(endpoint.query(Sampler.oneThing(1), "*/*"), patience);
    List<Attacker> attackers = new ArrayList<>();
    Sampler query = Sampler.ofQuery(endpoint, Duration.ofMillis(100), patience);
    Sampler health = Sampler.ofHealth(endpoint, Duration.ofMillis(100), patience);
    try {
      String post = "POST " + endpoint.sparql() + " HTTP/1.1\r\nHost: localhost\r\n";
      start(headers, "slow headers", post, attackers, endpoint);
      start(
          bodies,
          "slow bodies",
          post + "Content-Type: application/sparql-query\r\nContent-Length: 10000\r\n\r\nSELECT",
          attackers,
          endpoint);
      String all =
          new String(endpoint.query("SELECT * { ?s ?p ?o }", "*/*"), StandardCharsets.UTF_8);
      start(readers, "slow readers", all, attackers, endpoint);
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      while (System.nanoTime() < end) {
        long left = (end - System.nanoTime()) / 1_000_000_000L;
        ground.progress().report("holding connections, s", seconds - left, seconds);
        Trials.pause(1000);
        attackers.forEach(Attacker::step);
      }
    } finally {
      query.close();
      health.close();
      attackers.forEach(Attacker::close);
    }
    for (String kind : List.of("slow headers", "slow bodies", "slow readers")) {
      tell(kind, attackers, figures);
    }
    figures.put("a normal query", query.latencies() + ", " + query.failures() + " without answer");
    figures.put("health", health.latencies() + ", " + health.failures() + " without answer");
    figures.check(
        query.latencies().millis(0.99) < QUERY_MILLIS, "p99 of a normal query is not under 500 ms");
    figures.check(query.failures() == 0, query.failures() + " normal queries without answer");
    Trials.pause(2000);
    figures.check(
        endpoint.ask(endpoint.query(Sampler.oneThing(1), "*/*"), patience).status() == 200,
        "no answer afterwards");
  }

  private static void start(
      int count, String kind, String bytes, List<Attacker> attackers, Endpoint endpoint)
      throws IOException {
    for (int i = 0; i < count; i++) {
      attackers.add(new Attacker(kind, bytes, endpoint.port()));
    }
  }

  private static void tell(String kind, List<Attacker> attackers, Figures figures) {
    List<Attacker> these = attackers.stream().filter(a -> a.kind.equals(kind)).toList();
    long cut = these.stream().filter(a -> a.cutNanos > 0).count();
    double last = these.stream().mapToLong(a -> a.cutNanos).max().orElse(0) / 1e9;
    String value =
        String.format(
            Locale.ROOT, "%d of %d cut or refused, the last after %.1f s", cut, these.size(), last);
    figures.put(kind, value);
    figures.check(cut == these.size() && last <= CUT_SECONDS, kind + ": " + value);
  }

  /** One connection that sends a byte now and then, and notices when it has been cut. */
  private static final class Attacker {

    private final String kind;
    private final SocketChannel channel;
    private long start = System.nanoTime();
    private final ByteBuffer answer = ByteBuffer.allocate("HTTP/1.1 200".length());
    private long cutNanos;

    Attacker(String kind, String bytes, int port) throws IOException {
      this.kind = kind;
      channel = SocketChannel.open();
      channel.setOption(StandardSocketOptions.SO_RCVBUF, LITTLE);
      channel.connect(new InetSocketAddress("127.0.0.1", port));
      channel.write(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
      channel.configureBlocking(false);
    }

    void step() {
      if (cutNanos > 0) {
        return;
      }
      try {
        if (!isReader() && channel.read(answer) != 0) {
          // The end, or a refusal before it.
          throw new IOException("answered");
        }
        if (isReader() && answer.hasRemaining()) {
          begin();
        }
        channel.write(ByteBuffer.wrap(new byte[] {'a'}));
      } catch (IOException cut) {
        cutNanos = Math.max(1, System.nanoTime() - start);
        close();
      }
    }

    private boolean isReader() {
      return kind.equals("slow readers");
    }

    /** Reads the first line's status and no more; from then on its slowness counts. */
    private void begin() throws IOException {
      channel.read(answer);
      if (!answer.hasRemaining()) {
        start = System.nanoTime();
        if (!new String(answer.array(), StandardCharsets.ISO_8859_1).endsWith("200")) {
          throw new IOException("refused");
        }
      }
    }

    void close() {
      try {
        channel.close();
      } catch (IOException e) {
        // Then it is closed.
      }
    }
  }
}
