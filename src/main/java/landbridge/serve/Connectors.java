package landbridge.serve;

import java.util.Arrays;
import landbridge.serve.pace.Patience;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.MDC;

/** How requests come in: Jetty with its connections and threads. */
final class Connectors {

  /** Fuseki's own 5 MB for every answer would stop the machine in collections of garbage. */
  private static final int OUTPUT_BYTES = 32 * 1024;

  private static final int AGGREGATION_BYTES = 8 * 1024;

  /** The connector for all requests. */
  static final String MAIN = "main";

  /** The connector for health alone. */
  static final String HEALTH = "health";

  private static final int HEALTH_THREADS = 6;

  /** To accept, to read headers and to say no, however many requests are being answered. */
  private static final int SPARE_THREADS = 16;

  private static final int ACCEPT_QUEUE = 512;
  private static final int FEWEST_THREADS = 4;
  private static final int IDLE_THREAD_MILLIS = 60_000;

  /** Deep property paths and expressions recurse; of a stack only what is used takes memory. */
  private static final long STACK_BYTES = 16L * 1024 * 1024;

  private Connectors() {}

  /**
   * A server that has not begun to listen.
   *
   * @param watch is told of every answer
   * @param health answers first, and alone to what comes in at the port for health
   * @param content answers whatever else comes in
   */
  static Server server(Options options, Watch watch, Handler health, Handler content) {
    Limits limits = options.limits();
    Server jetty = new Server(threads("request", limits.count(Limit.THREADS) + SPARE_THREADS));
    SizeLimitHandler bodies = new SizeLimitHandler(limits.get(Limit.BODY_BYTES), -1);
    bodies.setHandler(new Waiting(limits, watch, named(content)));
    Handler gate = new ClientGate(limits, watch, new GracefulHandler(bodies));
    Patience patience =
        new Patience(
            begun(watch, new Handler.Sequence(health, atMain(gate))),
            limits.time(Limit.IDLE_MILLIS),
            limits.get(Limit.SLOWEST_BYTES));
    watch
        .metrics()
        .gauge("landbridge.connections", "Connections that are open", patience::connections);
    ServerConnector main = new ServerConnector(jetty, Tls.connection(options, http(options)));
    main.setHost(options.host());
    main.setPort(options.port());
    main.setName(MAIN);
    main.setIdleTimeout(limits.get(Limit.IDLE_MILLIS));
    main.setAcceptQueueSize(ACCEPT_QUEUE);
    main.addBean(patience, false);
    main.addBean(new NetworkConnectionLimit(limits.count(Limit.CONNECTIONS), main));
    jetty.addConnector(main);
    if (options.healthPort() != Options.NONE) {
      ServerConnector own = health(jetty, options);
      own.addBean(patience, false);
      jetty.addConnector(own);
    }
    jetty.setErrorHandler(new ProblemPages());
    jetty.setHandler(patience);
    jetty.setRequestLog(watch);
    jetty.setStopTimeout(limits.get(Limit.DRAIN_MILLIS));
    return jetty;
  }

  /** Threads of its own, so that it answers whatever the others do. */
  private static ServerConnector health(Server jetty, Options options) {
    QueuedThreadPool threads = threads("health", HEALTH_THREADS);
    ServerConnector connector =
        new ServerConnector(
            jetty, threads, null, null, 1, 1, new HttpConnectionFactory(http(options)));
    connector.addBean(threads);
    connector.setHost(options.choices().get(Choice.HEALTH_HOST));
    connector.setPort(options.healthPort());
    connector.setName(HEALTH);
    connector.setIdleTimeout(options.limits().get(Limit.IDLE_MILLIS));
    return connector;
  }

  private static Handler atMain(Handler content) {
    return new Handler.Wrapper(content) {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        String name = request.getConnectionMetaData().getConnector().getName();
        return MAIN.equals(name) && super.handle(request, response, callback);
      }
    };
  }

  /** What the thread that answers logs, is logged with the identifier of the request. */
  private static Handler named(Handler handler) {
    return new Handler.Wrapper(handler) {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        MDC.put(QueryWatch.REQUEST, Watch.id(request));
        try {
          return super.handle(request, response, callback);
        } finally {
          MDC.remove(QueryWatch.REQUEST);
        }
      }
    };
  }

  private static Handler begun(Watch watch, Handler handler) {
    return new Handler.Wrapper(handler) {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        return super.handle(request, response, watch.begin(request, response, callback));
      }
    };
  }

  /**
   * The port that a connector listens at.
   *
   * @return {@link Options#NONE} if there is none of that name
   */
  static int port(Server jetty, String name) {
    return Arrays.stream(jetty.getConnectors())
        .filter(connector -> name.equals(connector.getName()))
        .map(connector -> ((ServerConnector) connector).getLocalPort())
        .findFirst()
        .orElse(Options.NONE);
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

  private static QueuedThreadPool threads(String name, int most) {
    QueuedThreadPool threads =
        new QueuedThreadPool(
            most,
            Math.min(most, FEWEST_THREADS),
            IDLE_THREAD_MILLIS,
            -1,
            null,
            null,
            work -> new Thread(null, work, name, STACK_BYTES));
    threads.setName(name);
    return threads;
  }
}
