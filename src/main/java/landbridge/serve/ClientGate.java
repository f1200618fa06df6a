package landbridge.serve;

import java.util.Optional;
import landbridge.serve.client.Allowance;
import landbridge.serve.client.ClientAddresses;
import landbridge.serve.client.Clients;
import landbridge.serve.client.Refusal;
import landbridge.serve.client.Usage;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Turns away, for a while, clients that use more of the server than one may. It stands before the
 * releases, so that nobody starts anew with one, and needs no thread.
 */
final class ClientGate extends Handler.Wrapper {

  /** Of so many clients it is known what they use: some megabytes. */
  private static final int MOST = 20_000;

  private final Limits limits;
  private final Watch watch;
  private final Clients clients;

  ClientGate(Limits limits, Watch watch, Handler handler) {
    super(handler);
    this.limits = limits;
    this.watch = watch;
    this.clients =
        new Clients(
            new Allowance(
                limits.count(Limit.CLIENT_CONCURRENT),
                limits.get(Limit.CLIENT_REQUESTS),
                limits.get(Limit.CLIENT_ERRORS),
                limits.get(Limit.CLIENT_QUERY_SECONDS)),
            MOST);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean isQuery = isQuery(Request.getPathInContext(request));
    long start = System.nanoTime();
    Usage usage = clients.of(ClientAddresses.key(watch.client(request)), start);
    Optional<Refusal> refusal = usage.begin(isQuery, start);
    if (refusal.isPresent()) {
      watch.refused(refusal.get().reason());
      ProblemPages.send(problem(refusal.get()), request, response, callback);
      return true;
    }
    Request.addCompletionListener(
        request,
        failure -> {
          long end = System.nanoTime();
          usage.end(isFault(response.getStatus()), isQuery ? end - start : 0, end);
        });
    return super.handle(request, response, callback);
  }

  private static boolean isQuery(String path) {
    return path.startsWith(SparqlRoute.PATH) || path.equals("/data") || path.startsWith("/data/");
  }

  /** A link may be dead, and a query may be right but too long: neither is a client's fault. */
  private static boolean isFault(int status) {
    return HttpStatus.isClientError(status)
        && status != HttpStatus.NOT_FOUND_404
        && status != HttpStatus.GONE_410;
  }

  private Problem problem(Refusal refusal) {
    String text =
        switch (refusal.reason()) {
          case CONCURRENT ->
              "One client may send "
                  + limits.get(Limit.CLIENT_CONCURRENT)
                  + " requests at the same time.";
          case REQUESTS ->
              "One client may send " + limits.get(Limit.CLIENT_REQUESTS) + " requests a minute.";
          case ERRORS ->
              "Of one client "
                  + limits.get(Limit.CLIENT_ERRORS)
                  + " requests a minute may be refused.";
          case QUERY_SECONDS ->
              "The queries of one client may run "
                  + limits.get(Limit.CLIENT_QUERY_SECONDS)
                  + " seconds in a minute.";
        };
    return new Problem(429, text + " Come again in " + refusal.seconds() + " s; see /limits.")
        .with("Retry-After", String.valueOf(refusal.seconds()));
  }
}
