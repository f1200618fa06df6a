package landbridge.serve;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Lets so many requests be answered at the same time; further ones wait without a thread, and not
 * for ever. So some threads are always left, to take connections and to tell of health.
 */
final class Waiting extends QoSHandler {

  private final Limits limits;
  private final Watch watch;

  Waiting(Limits limits, Watch watch, Handler handler) {
    super(handler);
    this.limits = limits;
    this.watch = watch;
    watch
        .metrics()
        .gauge(
            "landbridge.requests.waiting",
            "Requests that wait for their turn",
            this::getSuspendedRequestCount);
    setMaxRequestCount(limits.count(Limit.THREADS));
    setMaxSuspendedRequestCount(limits.count(Limit.CONNECTIONS));
    setMaxSuspend(limits.time(Limit.REQUEST_WAIT_MILLIS));
  }

  @Override
  protected void failSuspended(
      Request request, Response response, Callback callback, int status, Throwable failure) {
    watch.metrics().refused("request.wait.millis");
    ProblemPages.send(
        new Problem(
                HttpStatus.SERVICE_UNAVAILABLE_503,
                "The server answers "
                    + limits.get(Limit.THREADS)
                    + " requests at the same time, and this one waited too long for its turn.")
            .with("Retry-After", "5"),
        request,
        response,
        callback);
  }
}
