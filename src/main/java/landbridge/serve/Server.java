package landbridge.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.LinkedHashMap;
import java.util.Map;
import landbridge.publish.Retired;
import landbridge.publish.RetiredIris;
import landbridge.source.Failure;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * A running server. It reads the store and never changes it, and has no effect on the process
 * beyond its own threads.
 */
public final class Server implements AutoCloseable {

  /** Fuseki's own 5 MB for every answer would stop the machine in collections of garbage. */
  private static final int OUTPUT_BYTES = 32 * 1024;

  private static final int AGGREGATION_BYTES = 8 * 1024;

  /** The editor for queries, out of its webjar; editor.js loads it when somebody wants it. */
  private final FusekiServer fuseki;

  private final Options options;

  private Server(FusekiServer fuseki, Options options) {
    this.fuseki = fuseki;
    this.options = options;
  }

  /**
   * Starts to serve.
   *
   * @return when it listens
   * @throws Failure if it cannot listen where it should; nothing is left running then
   */
  public static Server start(Store store, Options options) {
    return start(
        store, options, new RetiredIris(store.release(), store.graphs().getDefaultGraph()));
  }

  /**
   * The same with what earlier releases had.
   *
   * @param retired knows what became of IRIs that the release has no more
   */
  public static Server start(Store store, Options options, Retired retired) {
    FusekiServer fuseki =
        FusekiServer.create()
            .port(options.port())
            .numServerThreads(4, options.limits().count(Limit.THREADS))
            .fusekiModules(FusekiModules.create(Routes.of(store, options, retired)))
            .build();
    configure(fuseki.getJettyServer(), options);
    Server server = new Server(fuseki, options);
    try {
      fuseki.start();
      return server;
    } catch (FusekiException e) {
      server.close();
      throw cannotListen(options, e);
    }
  }

  /**
   * Looks whether one could listen, before work is begun whose result could not be served.
   *
   * @throws Failure if not
   */
  public static void requireFree(Options options) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(options.host(), options.port()));
    } catch (IOException | IllegalArgumentException e) {
      throw cannotListen(options, e);
    }
  }

  /** The port that it listens at. */
  public int port() {
    return fuseki.getHttpPort();
  }

  /** Where somebody on this machine finds what is served, by what it is for. */
  public Map<String, URI> addresses() {
    String root = "http://" + shownHost() + ":" + port();
    Map<String, URI> addresses = new LinkedHashMap<>();
    addresses.put("page", URI.create(root + "/"));
    addresses.put("SPARQL", URI.create(root + SparqlRoute.PATH));
    addresses.put("names", URI.create(root + LookupRoute.PATH));
    addresses.put("reconciling", URI.create(root + ReconcileRoute.PATH));
    return addresses;
  }

  /** Waits until it has stopped. */
  public void join() {
    fuseki.join();
  }

  /**
   * Stops listening, lets the requests that run come to their end as long as {@link
   * Limit#DRAIN_MILLIS} allows, and then breaks them off.
   */
  @Override
  public void close() {
    fuseki.stop();
  }

  private static void configure(org.eclipse.jetty.server.Server jetty, Options options) {
    for (Connector connector : jetty.getConnectors()) {
      ((ServerConnector) connector).setHost(options.host());
      HttpConfiguration http =
          connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      http.setOutputBufferSize(OUTPUT_BYTES);
      http.setOutputAggregationSize(AGGREGATION_BYTES);
      http.setRequestHeaderSize(options.limits().count(Limit.HEADER_BYTES));
      http.setSendServerVersion(false);
      http.setSendXPoweredBy(false);
    }
    ProblemPages problems = new ProblemPages();
    jetty.setErrorHandler(problems);
    Handler context = jetty.getHandler();
    ((ServletContextHandler) context).setErrorHandler(problems);
    jetty.setHandler(new GracefulHandler(context));
    jetty.setStopTimeout(options.limits().get(Limit.DRAIN_MILLIS));
  }

  private String shownHost() {
    try {
      InetAddress address = InetAddress.getByName(options.host());
      if (address.isAnyLocalAddress() || address.isLoopbackAddress()) {
        return "localhost";
      }
    } catch (UnknownHostException e) {
      // It listens, so it has a name that only the system knows.
    }
    return options.host().contains(":") ? "[" + options.host() + "]" : options.host();
  }

  private static Failure cannotListen(Options options, Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof BindException)) {
      cause = cause.getCause();
    }
    String reason = String.valueOf(cause.getMessage());
    if (cause instanceof BindException && reason.contains("in use")) {
      return Failure.ofUse(
          "port "
              + options.port()
              + " is taken; name a free one, such as --port "
              + other(options));
    }
    if (cause instanceof UnresolvedAddressException || reason.contains("nresolved")) {
      return Failure.ofUse("no host " + options.host() + " is known; --host names one");
    }
    return Failure.ofUse(
        "cannot listen at " + options.host() + ", port " + options.port() + ": " + reason);
  }

  private static int other(Options options) {
    return options.port() < 65_535 ? options.port() + 1 : 8080;
  }
}
