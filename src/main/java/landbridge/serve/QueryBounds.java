package landbridge.serve;

import java.util.Set;
import landbridge.serve.query.Bounds;
import landbridge.serve.query.QueryLog;
import landbridge.serve.query.RunningQueries;

/** The limits of a server as queries know them. */
final class QueryBounds {

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
        Set.of());
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
