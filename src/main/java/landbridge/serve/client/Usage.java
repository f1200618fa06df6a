package landbridge.serve.client;

import java.util.Optional;
import landbridge.serve.client.Refusal.Reason;

/** How much of the server one client uses. */
public final class Usage {

  private static final double SECOND = 1e9;

  private final Allowance allowance;
  private final Bucket requests;
  private final Bucket errors;
  private final Bucket querySeconds;
  private int running;

  Usage(Allowance allowance, long now) {
    this.allowance = allowance;
    this.requests = new Bucket(allowance.requests(), now);
    this.errors = new Bucket(allowance.errors(), now);
    this.querySeconds = new Bucket(allowance.querySeconds(), now);
  }

  /**
   * A request begins.
   *
   * @param isQuery whether its time counts as that of a query
   * @return why it may not; if it may, {@link #end} is to follow
   */
  public synchronized Optional<Refusal> begin(boolean isQuery, long now) {
    if (allowance.concurrent() > 0 && running >= allowance.concurrent()) {
      return Optional.of(new Refusal(Reason.CONCURRENT, 1));
    }
    Optional<Refusal> refusal =
        refusal(Reason.REQUESTS, requests.secondsUntil(1, now))
            .or(() -> refusal(Reason.ERRORS, errors.secondsUntil(1, now)))
            .or(
                () ->
                    isQuery
                        ? refusal(Reason.QUERY_SECONDS, querySeconds.secondsUntil(1, now))
                        : Optional.empty());
    if (refusal.isEmpty()) {
      requests.take(1, now);
      running++;
    }
    return refusal;
  }

  /**
   * A request ends.
   *
   * @param isError whether it was refused for what the client had done
   * @param queryNanos how long a query ran; 0 for other requests
   */
  public synchronized void end(boolean isError, long queryNanos, long now) {
    running--;
    if (isError) {
      errors.take(1, now);
    }
    querySeconds.take(queryNanos / SECOND, now);
  }

  synchronized boolean isIdle() {
    return running == 0;
  }

  private static Optional<Refusal> refusal(Reason reason, long seconds) {
    return seconds == 0 ? Optional.empty() : Optional.of(new Refusal(reason, seconds));
  }
}
