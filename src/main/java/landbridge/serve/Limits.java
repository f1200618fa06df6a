package landbridge.serve;

import java.time.Duration;

/**
 * What one request may use.
 *
 * @param query how long a query may run before it is stopped
 * @param drain how long requests that run may take to end when the server stops
 * @param threads requests that are answered at the same time; further ones wait
 * @param headerBytes bytes of a request's first line and headers, and so of a query in a URL
 * @param queryBytes bytes of a posted query
 * @param pageRows rows of a result that a page for people shows; programs get all of them
 */
public record Limits(
    Duration query, Duration drain, int threads, int headerBytes, int queryBytes, int pageRows) {

  /** For a server on the open network. */
  public static final Limits DEFAULT =
      new Limits(Duration.ofSeconds(30), Duration.ofSeconds(10), 64, 32 * 1024, 64 * 1024, 1000);

  public Limits {
    if (query.toMillis() <= 0 || drain.isNegative()) {
      throw new IllegalArgumentException("no time to answer in: " + query + ", " + drain);
    }
    if (threads < 8) {
      throw new IllegalArgumentException("at least 8 threads, not " + threads);
    }
  }

  /** The same with another time for a query. */
  public Limits withQuery(Duration query) {
    return new Limits(query, drain, threads, headerBytes, queryBytes, pageRows);
  }

  /** The same with pages of another length. */
  public Limits withPageRows(int pageRows) {
    return new Limits(query, drain, threads, headerBytes, queryBytes, pageRows);
  }
}
