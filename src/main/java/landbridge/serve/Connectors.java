package landbridge.serve;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How requests come in: Jetty with its connections and threads. */
final class Connectors {

  /** Fuseki's own 5 MB for every answer would stop the machine in collections of garbage. */
  private static final int OUTPUT_BYTES = 32 * 1024;

  private static final int AGGREGATION_BYTES = 8 * 1024;
  private static final int FEWEST_THREADS = 4;
  private static final int IDLE_THREAD_MILLIS = 60_000;

  /** Deep property paths and expressions recurse; of a stack only what is used takes memory. */
  private static final long STACK_BYTES = 16L * 1024 * 1024;

  private Connectors() {}

  /**
   * A server that has not begun to listen.
   *
   * @param content what answers
   */
  static Server server(Options options, Handler content) {
    Server jetty = new Server(threads(options.limits().count(Limit.THREADS)));
    ServerConnector connector =
        new ServerConnector(jetty, new HttpConnectionFactory(http(options)));
    connector.setHost(options.host());
    connector.setPort(options.port());
    jetty.addConnector(connector);
    jetty.setErrorHandler(new ProblemPages());
    jetty.setHandler(new GracefulHandler(content));
    jetty.setStopTimeout(options.limits().get(Limit.DRAIN_MILLIS));
    return jetty;
  }

  /** The port that a server listens at. */
  static int port(Server jetty) {
    Connector first = jetty.getConnectors()[0];
    return ((ServerConnector) first).getLocalPort();
  }

  private static HttpConfiguration http(Options options) {
    HttpConfiguration http = new HttpConfiguration();
    http.setOutputBufferSize(OUTPUT_BYTES);
    http.setOutputAggregationSize(AGGREGATION_BYTES);
    http.setRequestHeaderSize(options.limits().count(Limit.HEADER_BYTES));
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    return http;
  }

  private static QueuedThreadPool threads(int most) {
    return new QueuedThreadPool(
        most,
        FEWEST_THREADS,
        IDLE_THREAD_MILLIS,
        -1,
        null,
        null,
        work -> new Thread(null, work, "request", STACK_BYTES));
  }
}
