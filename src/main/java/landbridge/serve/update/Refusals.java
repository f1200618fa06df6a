package landbridge.serve.update;

import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.publish.Nonconformity;
import landbridge.serve.query.Stopped;
import landbridge.source.Failure;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.update.UpdateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever ends an update → what is told of it. */
final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final int MOST_SHOWN = 3;

  private Refusals() {}

  /** Of a failure that is the update's own; empty if it may be the database's. */
  static Optional<UpdateRefusal> told(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof UpdateRefusal refusal) {
        return Optional.of(refusal);
      }
      if (t instanceof Nonconformity nonconformity) {
        return Optional.of(nonconforming(nonconformity));
      }
      if (t instanceof QueryCancelledException cancelled) {
        Stopped stopped = cancelled instanceof Stopped reason ? reason : Stopped.late();
        return Optional.of(UpdateRefusal.of(stopped, stopped.detail() + " Nothing was changed."));
      }
      if (t instanceof UpdateException
          || t instanceof QueryBuildException
          || t instanceof QueryExecException) {
        return Optional.of(
            new UpdateRefusal(400, "The update cannot be executed: " + t.getMessage()));
      }
    }
    return Optional.empty();
  }

  /**
   * Of any other failure. One that nobody foresaw is logged whole, and only that it failed is told.
   *
   * @param isFull whether the disk has too little space
   */
  static UpdateRefusal of(Throwable failure, boolean isFull) {
    if (isFull || DiskSpace.isOver(failure)) {
      LOG.warn("the disk is full", failure);
      return full();
    }
    if (failure instanceof Failure) {
      return busy("Somebody else is publishing to this store; send it again.");
    }
    if (failure instanceof OutOfMemoryError) {
      return busy("The update needs more memory than there is.");
    }
    if (failure instanceof StackOverflowError) {
      return new UpdateRefusal(400, "The update is nested too deeply.");
    }
    LOG.error("an update failed", failure);
    return new UpdateRefusal(500, "The update failed and changed nothing; the log tells more.");
  }

  static UpdateRefusal full() {
    return new UpdateRefusal(507, "The disk is full: nothing can be updated until there is space.");
  }

  static UpdateRefusal busy(String detail) {
    return new UpdateRefusal(503, detail).with("Retry-After", "5");
  }

  private static UpdateRefusal nonconforming(Nonconformity nonconformity) {
    String shown =
        nonconformity.violations().stream().limit(MOST_SHOWN).collect(Collectors.joining("; "));
    int more = nonconformity.violations().size() - MOST_SHOWN;
    return new UpdateRefusal(
        422,
        "What the update leads to does not conform to the shapes, so nothing was changed: "
            + shown
            + (more > 0 ? "; and " + more + " more." : "."),
        nonconformity.report().isEmpty() ? null : nonconformity.report());
  }
}
