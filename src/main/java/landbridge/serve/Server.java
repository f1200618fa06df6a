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
import landbridge.publish.Release;
import landbridge.publish.Retired;
import landbridge.publish.RetiredIris;
import landbridge.serve.query.RunningQueries;
import landbridge.source.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A running server. It reads the store and never changes it, and has no effect on the process
 * beyond its own threads. What it serves can be replaced while it runs.
 */
public final class Server implements AutoCloseable {

  private final org.eclipse.jetty.server.Server jetty;
  private final Sites sites;
  private final Watch watch;
  private final Health health;
  private final RunningQueries queries;
  private final Options options;
  private final @Nullable Updating updating;
  private int port;

  private Server(
      org.eclipse.jetty.server.Server jetty,
      Sites sites,
      Watch watch,
      Health health,
      RunningQueries queries,
      Options options,
      @Nullable Updating updating) {
    this.jetty = jetty;
    this.sites = sites;
    this.watch = watch;
    this.health = health;
    this.queries = queries;
    this.options = options;
    this.updating = updating;
  }

  /**
   * Starts to serve.
   *
   * @param store what is served; from now on the server's, which closes it when it serves it no
   *     more
   * @return when it listens
   * @throws Failure if it cannot listen where it should; nothing is left running then
   */
  public static Server start(Store store, Options options) {
    return start(store, options, retired(store), null);
  }

  /**
   * The same with updates, each of which it serves from the moment at which it is answered.
   *
   * @param store the release that the store of the updates is
   */
  public static Server start(Store store, Options options, Updating updating) {
    return start(store, options, retired(store), updating);
  }

  /**
   * The same with what earlier releases had.
   *
   * @param retired knows what became of IRIs that the release has no more
   */
  public static Server start(Store store, Options options, Retired retired) {
    return start(store, options, retired, null);
  }

  private static Server start(
      Store store, Options options, Retired retired, @Nullable Updating updating) {
    Watch watch = new Watch(options);
    RunningQueries queries = QueryBounds.queries(options, watch.queries());
    Sites sites = new Sites(Site.of(store, options, retired, queries, updating));
    watch.metrics().release(store.release().id());
    Health health = new Health(options, watch);
    health.stuckIf(() -> QueryBounds.areStuck(queries, options));
    watch
        .metrics()
        .gauge("landbridge.queries.running", "Queries that run", () -> queries.now().size());
    Server server =
        new Server(
            Connectors.server(options, watch, health, sites),
            sites,
            watch,
            health,
            queries,
            options,
            updating);
    try {
      server.jetty.start();
      server.port = Connectors.port(server.jetty, Connectors.MAIN);
      if (updating != null) {
        updating.lead(server);
      }
      return server;
    } catch (Exception e) {
      server.close();
      throw cannotListen(options, e);
    }
  }

  /** The release that is served to whoever comes now. */
  public Release release() {
    return sites.store().release();
  }

  /**
   * Serves another release instead. Requests that run end with the one that they began with; no
   * answer is made of both.
   *
   * @param store as for {@link #start(Store, Options)}
   */
  public void switchTo(Store store) {
    switchTo(store, () -> {});
  }

  /**
   * The same together with something else.
   *
   * @param commit is run in the very moment of the change, when no request begins; if it fails
   *     nothing is changed
   */
  void switchTo(Store store, Runnable commit) {
    sites.switchTo(Site.of(store, options, retired(store), queries, updating), commit);
    watch.metrics().release(store.release().id());
  }

  private static Retired retired(Store store) {
    return new RetiredIris(store.release(), store.graphs().getDefaultGraph());
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
    return port;
  }

  /** The port at which health is told; {@link Options#NONE} if it has none of its own. */
  public int healthPort() {
    return Connectors.port(jetty, Connectors.HEALTH);
  }

  /** Where somebody on this machine finds what is served, by what it is for. */
  public Map<String, URI> addresses() {
    String root = (Tls.isChosen(options) ? "https://" : "http://") + shownHost() + ":" + port();
    Map<String, URI> addresses = new LinkedHashMap<>();
    addresses.put("page", URI.create(root + "/"));
    addresses.put("SPARQL", URI.create(root + SparqlRoute.PATH));
    addresses.put("names", URI.create(root + LookupRoute.PATH));
    addresses.put("reconciling", URI.create(root + ReconcileRoute.PATH));
    return addresses;
  }

  /** Waits until it has stopped. */
  public void join() {
    try {
      jetty.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Says for {@link Limit#DRAIN_NOTICE_MILLIS} that it is not ready, stops listening, lets the
   * requests that run come to their end as long as {@link Limit#DRAIN_MILLIS} allows, and then
   * breaks them off.
   */
  @Override
  public void close() {
    health.stopping();
    try {
      if (jetty.isStarted()) {
        Thread.sleep(options.limits().get(Limit.DRAIN_NOTICE_MILLIS));
      }
      jetty.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server does not stop", e);
    } finally {
      watch.close();
    }
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
