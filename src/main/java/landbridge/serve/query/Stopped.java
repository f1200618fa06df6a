package landbridge.serve.query;

import org.apache.jena.query.QueryCancelledException;

/**
 * Says why a query does not run, or not to its end. To ARQ it is a query that was cancelled: any
 * other failure of a filter it takes for a row that does not match.
 */
public final class Stopped extends QueryCancelledException {

  private static final long serialVersionUID = 1;

  private static final int NOW = 2;
  private static final int LATER = 60;

  private final int status;
  private final Outcome outcome;
  private final int retrySeconds;
  private final String detail;

  private Stopped(int status, Outcome outcome, int retrySeconds, String detail) {
    this.detail = detail;
    this.status = status;
    this.outcome = outcome;
    this.retrySeconds = retrySeconds;
  }

  /** Of a query that asks for what it may not. */
  public static Stopped refused(int status, String detail) {
    return new Stopped(status, Outcome.REFUSED, 0, detail);
  }

  /** Of a query that ran too long. */
  public static Stopped late() {
    return new Stopped(
        503,
        Outcome.TIMEOUT,
        LATER,
        "This ran longer than it may and was stopped. Ask for less: fewer patterns, a"
            + " LIMIT, or a named thing to start from.");
  }

  /** Of the query that took most of the memory when it went short. */
  public static Stopped memory() {
    return new Stopped(
        503,
        Outcome.MEMORY,
        LATER,
        "This took more memory than there is and was stopped. Ask for less: fewer groups,"
            + " no DISTINCT or ORDER BY over so many rows, or a LIMIT.");
  }

  static Stopped busy() {
    return new Stopped(
        503,
        Outcome.REFUSED,
        NOW,
        "As many queries run as may at the same time. Ask again in a few seconds.");
  }

  /** Of a query whose client takes no answer any more. */
  public static Stopped gone() {
    return new Stopped(503, Outcome.GONE, 0, "The client has gone.");
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  /** How the query ended by it. */
  public Outcome outcome() {
    return outcome;
  }

  /** After how many seconds it may be asked again; 0 if that would not help. */
  public int retrySeconds() {
    return retrySeconds;
  }

  /** In one or two sentences, for who asked. */
  public String detail() {
    return detail;
  }

  @Override
  public String getMessage() {
    return detail;
  }

  /** Where it was found does not matter. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
