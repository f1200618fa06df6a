package landbridge.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import landbridge.serve.watch.Metrics;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * {@code /health}: that the process lives; {@code /ready}: that requests should be sent to it; and
 * {@code /metrics}, which tell strangers what others do, at the port of their own only unless
 * chosen otherwise. None needs anything of what is served.
 */
final class Health extends Handler.Abstract {

  private static final String TEXT = "text/plain;charset=utf-8";

  private final Watch watch;
  private final boolean isOpen;
  private volatile boolean isStopping;
  private volatile BooleanSupplier isStuck = () -> false;

  Health(Options options, Watch watch) {
    this.watch = watch;
    this.isOpen = options.choices().is(Choice.METRICS_PUBLIC);
  }

  /** From now on it is not ready. */
  void stopping() {
    isStopping = true;
  }

  /** Asks whether nothing goes on any more, though requests come. */
  void stuckIf(BooleanSupplier test) {
    isStuck = test;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    switch (Request.getPathInContext(request)) {
      case "/health" -> send(200, TEXT, "lives\n", response, callback);
      case "/ready" -> ready(response, callback);
      case "/metrics" -> {
        if (!isOpen && !isOwnPort(request)) {
          return false;
        }
        send(200, Metrics.TYPE, watch.metrics().text(), response, callback);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void ready(Response response, Callback callback) {
    if (isStopping) {
      send(HttpStatus.SERVICE_UNAVAILABLE_503, TEXT, "stops\n", response, callback);
    } else if (isStuck.getAsBoolean()) {
      send(HttpStatus.SERVICE_UNAVAILABLE_503, TEXT, "is stuck\n", response, callback);
    } else {
      send(200, TEXT, "ready\n", response, callback);
    }
  }

  private static boolean isOwnPort(Request request) {
    return Connectors.HEALTH.equals(request.getConnectionMetaData().getConnector().getName());
  }

  private static void send(
      int status, String type, String text, Response response, Callback callback) {
    response.setStatus(status);
    Headers.SECURITY.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
  }
}
