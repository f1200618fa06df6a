package landbridge.serve;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import landbridge.serve.query.QueryLog;
import landbridge.serve.watch.LogLine;
import landbridge.serve.watch.Metrics;
import org.slf4j.MDC;

/**
 * Counts queries, and logs those that took long, with how they were carried out. What they asked is
 * logged only if that is chosen; a plan has its terms, too, but of slow ones alone.
 *
 * @param slowMillis from when a query is slow; 0 if none is
 * @param isText whether the text of every query is logged
 */
record QueryWatch(Metrics metrics, Consumer<LogLine> lines, long slowMillis, boolean isText)
    implements QueryLog {

  /** Where the identifier of the request that a thread answers stands. */
  static final String REQUEST = "request";

  private static final int LONGEST_PLAN = 1_000;

  @Override
  public void ended(Ended query) {
    String outcome = query.outcome().toString();
    metrics.queried(query.form(), outcome, query.millis());
    boolean isSlow = slowMillis > 0 && query.millis() >= slowMillis;
    if (!isSlow && !isText) {
      return;
    }
    LogLine line =
        new LogLine()
            .with("time", Instant.now().toString())
            .with("event", isSlow ? "slow query" : "query")
            .with("id", Objects.requireNonNullElse(MDC.get(REQUEST), ""))
            .with("query", query.id())
            .with("form", query.form())
            .with("outcome", outcome)
            .with("millis", query.millis())
            .with("rows", query.rows());
    if (isText) {
      line.with("text", query.text());
    }
    if (isSlow) {
      line.with("plan", inOneLine(query.plan().get()), LONGEST_PLAN);
    }
    lines.accept(line);
  }

  /** Without the lines and the spaces before them, which are most of it. */
  private static String inOneLine(String plan) {
    StringBuilder line = new StringBuilder();
    plan.lines().limit(200).forEach(part -> line.append(part.strip()).append(' '));
    return line.toString().strip();
  }
}
