package landbridge.serve;

import java.util.concurrent.atomic.AtomicInteger;
import landbridge.publish.Retired;
import landbridge.serve.query.RunningQueries;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * All that is answered from one release: a Fuseki with every route, without a port of its own. It
 * counts the requests that it answers, and when it is retired and the last of them has ended it
 * closes its store.
 */
final class Site {

  private final Store store;
  private final ServletContextHandler handler;

  /** Requests that run, and one for as long as it is the current one. */
  private final AtomicInteger users = new AtomicInteger(1);

  private Site(Store store, ServletContextHandler handler) {
    this.store = store;
    this.handler = handler;
  }

  /**
   * Prepares a release to be served; it has to be started.
   *
   * @param retired knows what became of IRIs that the release has no more
   * @param queries those of the server, whichever release they ask
   * @param updating executes updates; null if there are none
   */
  static Site of(
      Store store,
      Options options,
      Retired retired,
      RunningQueries queries,
      @Nullable Updating updating) {
    FusekiServer fuseki =
        FusekiServer.create()
            .port(0)
            .fusekiModules(
                FusekiModules.create(Routes.of(store, options, retired, queries, updating)))
            .build();
    Handler handler = fuseki.getJettyServer().getHandler();
    fuseki.getJettyServer().setHandler((Handler) null);
    ServletContextHandler routes = (ServletContextHandler) handler;
    routes.setErrorHandler(new ProblemPages());
    return new Site(store, routes);
  }

  Store store() {
    return store;
  }

  /** Starts its routes within a server. */
  void start(org.eclipse.jetty.server.Server jetty) throws Exception {
    handler.setServer(jetty);
    handler.start();
  }

  /** Takes part in it; each time is to be followed by one {@link #leave()}. */
  void enter() {
    users.incrementAndGet();
  }

  /** The last to leave a site that was retired closes it. */
  void leave() {
    if (users.decrementAndGet() == 0) {
      try {
        handler.stop();
      } catch (Exception e) {
        throw new IllegalStateException("the routes of a release do not stop", e);
      } finally {
        store.close();
      }
    }
  }

  boolean handle(Request request, Response response, Callback callback) throws Exception {
    return handler.handle(request, response, callback);
  }
}
