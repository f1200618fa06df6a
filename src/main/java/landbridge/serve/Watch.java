package landbridge.serve;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import landbridge.serve.client.ClientAddresses;
import landbridge.serve.client.Refusal;
import landbridge.serve.query.QueryLog;
import landbridge.serve.watch.LineLog;
import landbridge.serve.watch.LogLine;
import landbridge.serve.watch.Metrics;
import landbridge.serve.watch.RequestKind;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and logs every answer of a server, whoever made it. */
final class Watch implements RequestLog, AutoCloseable {

  /** The header of an answer by which it is found in the logs. */
  static final String ID_HEADER = "Landbridge-Query-Id";

  private static final String ID = Watch.class.getName() + ".id";
  private static final String BROKEN = Watch.class.getName() + ".broken";
  private static final String FORWARDED = "X-Forwarded-For";
  private static final InetAddress UNKNOWN = new InetSocketAddress(0).getAddress();

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final Options options;
  private final Metrics metrics = new Metrics();
  private final ClientAddresses addresses;
  private final @Nullable LineLog lines;

  /** Different for each process, so that no two requests have the same identifier. */
  private final String process =
      Long.toString(new SecureRandom().nextLong(1L << 30, 1L << 32), Character.MAX_RADIX);

  private final AtomicLong requests = new AtomicLong();

  Watch(Options options) {
    this.options = options;
    this.addresses = new ClientAddresses(options.choices().list(Choice.TRUSTED_PROXIES));
    String place = options.choices().get(Choice.ACCESS_LOG);
    this.lines = place.isEmpty() ? null : LineLog.to(place);
  }

  Metrics metrics() {
    return metrics;
  }

  /**
   * A request begins: gives it the identifier that its answer tells.
   *
   * @return the callback, which notices an answer that breaks off
   */
  Callback begin(Request request, Response response, Callback callback) {
    String id = process + "-" + Long.toString(requests.incrementAndGet(), Character.MAX_RADIX);
    request.setAttribute(ID, id);
    response.getHeaders().put(ID_HEADER, id);
    return new Callback.Nested(callback) {
      @Override
      public void failed(Throwable failure) {
        // Before the log is written; those who listen to the completion are told after it.
        request.setAttribute(BROKEN, true);
        super.failed(failure);
      }
    };
  }

  /** The identifier of a request; empty if it was none that could be read. */
  static String id(Request request) {
    return Objects.requireNonNullElse(request.getAttribute(ID), "").toString();
  }

  /** Whoever asks, by the proxies that are trusted. */
  InetAddress client(Request request) {
    InetAddress peer =
        request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress socket
            ? Objects.requireNonNullElse(socket.getAddress(), UNKNOWN)
            : UNKNOWN;
    return addresses.of(peer, String.join(",", request.getHeaders().getValuesList(FORWARDED)));
  }

  /** A request was turned away as its client has used up an allowance. */
  void refused(Refusal.Reason reason) {
    metrics.refused("client." + reason.name().toLowerCase(Locale.ROOT).replace('_', '.'));
  }

  /** What is to be told of queries. */
  QueryLog queries() {
    Choices choices = options.choices();
    return new QueryWatch(
        metrics,
        this::write,
        choices.number(Choice.SLOW_QUERY_MILLIS),
        choices.is(Choice.LOG_QUERIES));
  }

  /** Where there is no log of answers, among the warnings. */
  private void write(LogLine line) {
    if (lines == null) {
      LOG.warn("{}", line);
    } else {
      lines.write(line);
    }
  }

  @Override
  public void log(Request request, Response response) {
    String path = Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
    String kind = RequestKind.of(path);
    long nanos = System.nanoTime() - request.getHeadersNanoTime();
    boolean isBroken = request.getAttribute(BROKEN) != null;
    metrics.answered(kind, response.getStatus(), isBroken, nanos);
    if (lines != null) {
      lines.write(
          new LogLine()
              .with("time", Instant.now().toString())
              .with("event", "request")
              .with("id", id(request))
              .with("client", shown(client(request)))
              .with("method", request.getMethod())
              .with("path", path)
              .with("kind", kind)
              .with("status", response.getStatus())
              .with("complete", isBroken ? "no" : "yes")
              .with("bytes", Response.getContentBytesWritten(response))
              .with("millis", nanos / 1_000_000));
    }
  }

  private String shown(InetAddress client) {
    return options.choices().is(Choice.LOG_CLIENTS)
        ? client.getHostAddress()
        : ClientAddresses.shortened(client);
  }

  @Override
  public void close() {
    metrics.close();
    if (lines != null) {
      lines.close();
    }
  }
}
