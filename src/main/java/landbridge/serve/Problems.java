package landbridge.serve;

import java.util.Objects;
import landbridge.serve.reconcile.Refusal;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever ends an answer → what is told of it. */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /**
   * The problem of a failure. One that nobody foresaw is logged whole, and only that it failed is
   * told.
   *
   * @param path what was asked for, for the log
   */
  static Problem of(Throwable failure, String path) {
    if (failure instanceof Problem problem) {
      return problem;
    }
    if (failure instanceof Refusal refusal) {
      return new Problem(refusal.status(), refusal.detail());
    }
    if (failure instanceof QueryCancelledException) {
      return StoppableRows.stopped();
    }
    if (failure instanceof QueryBuildException || failure instanceof QueryExecException) {
      // A function of ours that is used wrongly; the text of such a query is good SPARQL.
      return new Problem(400, Objects.requireNonNullElse(failure.getMessage(), ""));
    }
    if (failure instanceof HttpException) {
      return new Problem(400, "The parameters are not percent-encoded UTF-8.");
    }
    if (failure instanceof StackOverflowError) {
      return nested();
    }
    if (failure instanceof ActionErrorException refused && refused.getRC() < 500) {
      return new Problem(refused.getRC(), Objects.requireNonNullElse(refused.getMessage(), ""));
    }
    LOG.error("no answer to {}", path, failure);
    return new Problem(500, "The answer failed; the log of the server tells more.");
  }

  /** Of a query that no stack can hold. */
  static Problem nested() {
    return new Problem(400, "The query is nested too deeply.");
  }
}
