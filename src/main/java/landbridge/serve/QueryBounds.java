package landbridge.serve;

import java.time.Duration;
import landbridge.serve.query.Bounds;
import landbridge.serve.query.QueryLog;
import landbridge.serve.query.RunningQueries;

/** The limits of a server as queries know them. */
final class QueryBounds {

  /** How long after its time a query that is stopped may take to notice it. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private QueryBounds() {}

  /** What one query may use. */
  static Bounds of(Options options) {
    Limits limits = options.limits();
    return new Bounds(
        limits.time(Limit.QUERY_MILLIS),
        limits.count(Limit.QUERY_DEPTH),
        limits.count(Limit.QUERY_PARTS),
        limits.count(Limit.LITERAL_CHARACTERS),
        limits.get(Limit.RESULT_ROWS),
        limits.count(Limit.QUERY_MEMORY_PERCENT),
        options.services());
  }

  /** Whether as many as may run do not end, though their time is over: then nothing helps. */
  static boolean areStuck(RunningQueries queries, Options options) {
    long stuck =
        queries.now().stream()
            .filter(query -> query.age().minus(query.bounds().time()).compareTo(GRACE) > 0)
            .count();
    int places = options.limits().count(Limit.QUERY_CONCURRENT);
    return stuck >= (places > 0 ? places : 2 * Runtime.getRuntime().availableProcessors());
  }

  /** How many may run. */
  static RunningQueries queries(Options options, QueryLog log) {
    Limits limits = options.limits();
    return new RunningQueries(
        limits.count(Limit.QUERY_CONCURRENT),
        limits.time(Limit.QUERY_WAIT_MILLIS),
        limits.time(Limit.QUERY_QUICK_MILLIS),
        log);
  }
}
