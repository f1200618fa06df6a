package landbridge.serve;

import java.nio.channels.ClosedChannelException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import landbridge.serve.query.Outcome;
import landbridge.serve.query.Stopped;
import landbridge.serve.query.SyntaxError;
import landbridge.serve.reconcile.Refusal;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
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
    if (failure instanceof SyntaxError error) {
      return new Problem(400, error.detail()).at(error.line(), error.column());
    }
    if (failure instanceof Stopped stopped) {
      return of(stopped);
    }
    if (failure instanceof OutOfMemoryError) {
      return of(Stopped.memory());
    }
    if (failure instanceof QueryCancelledException) {
      return of(Stopped.late());
    }
    if (failure instanceof QueryBuildException || failure instanceof QueryExecException) {
      // A function of ours that is used wrongly; the text of such a query is good SPARQL.
      return new Problem(400, Objects.requireNonNullElse(failure.getMessage(), ""));
    }
    if (failure instanceof HttpException http
        && http.getCode() == HttpStatus.PAYLOAD_TOO_LARGE_413) {
      return new Problem(
              413, "The body is longer than this server takes; /limits tells how long it may be.")
          .with("Connection", "close");
    }
    if (failure instanceof UnsupportedCharsetException
        || failure instanceof IllegalCharsetNameException) {
      return new Problem(415, "The charset of the body is not known here; send UTF-8.");
    }
    if (failure instanceof HttpException) {
      return new Problem(400, "The parameters are not percent-encoded UTF-8.");
    }
    if (failure instanceof StackOverflowError) {
      return nested();
    }
    if (isGone(failure)) {
      return of(Stopped.gone());
    }
    if (failure instanceof ActionErrorException refused && refused.getRC() < 500) {
      return new Problem(refused.getRC(), Objects.requireNonNullElse(refused.getMessage(), ""));
    }
    if (stopped(failure) instanceof Stopped stopped) {
      return of(stopped);
    }
    LOG.error("no answer to {}", path, failure);
    return new Problem(500, "The answer failed; the log of the server tells more.");
  }

  private static Problem of(Stopped stopped) {
    Problem problem = new Problem(stopped.status(), stopped.detail());
    return stopped.retrySeconds() == 0
        ? problem
        : problem.with("Retry-After", String.valueOf(stopped.retrySeconds()));
  }

  /** Why a query was stopped, if a writer wrapped that into a failure of its own. */
  private static @Nullable Throwable stopped(Throwable failure) {
    Throwable cause = failure.getCause();
    while (cause != null && !(cause instanceof Stopped)) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Nobody takes the answer, which is no fault of ours. */
  private static boolean isGone(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof EofException
          || cause instanceof ClosedChannelException
          || cause instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }

  /** How a query ended that failed so. */
  static Outcome outcome(Throwable failure) {
    if (failure instanceof Stopped stopped) {
      return stopped.outcome();
    }
    if (failure instanceof OutOfMemoryError) {
      return Outcome.MEMORY;
    }
    if (isGone(failure)) {
      return Outcome.GONE;
    }
    boolean isRefused =
        failure instanceof ActionErrorException refused && refused.getRC() < 500
            || failure instanceof QueryBuildException
            || failure instanceof QueryExecException;
    return isRefused ? Outcome.REFUSED : Outcome.FAILED;
  }

  /** Of a query that no stack can hold. */
  static Problem nested() {
    return new Problem(400, "The query is nested too deeply.");
  }
}
