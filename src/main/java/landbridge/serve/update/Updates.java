package landbridge.serve.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import landbridge.publish.Release;
import landbridge.publish.Revision;
import landbridge.serve.query.Guard;
import landbridge.serve.query.GuardedEngine;
import landbridge.serve.query.Outcome;
import landbridge.serve.query.RunningQuery;
import landbridge.source.Failure;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExecDatasetBuilder;
import org.apache.jena.update.UpdateRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes updates one after another. Each that changes anything is a release: it is executed in a
 * transaction of the database, derived, validated and written whole; then the transaction is
 * committed, the release becomes the current one, and readers are led to it. Whatever fails before
 * the commit leaves no trace, and what fails after it is made up for by the next one, or at the
 * next start.
 */
public final class Updates implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Updates.class);

  /** Leads readers to a release. */
  public interface Readers {

    /**
     * Prepares to serve a release, then commits, then serves it.
     *
     * @param commit what makes the release the current one; if it fails, nothing is changed
     */
    void lead(Release release, Runnable commit);
  }

  /**
   * What updates may use.
   *
   * @param time how long the execution of one may take, before it is written
   * @param turn how long one waits for those before it
   * @param free bytes of the disk that have to be left
   * @param kept releases that are kept; 0 is any number
   */
  public record Bounds(Duration time, Duration turn, long free, int kept) {}

  private final StoreFolder folder;
  private final Bounds bounds;
  private final ReentrantLock turn = new ReentrantLock(true);
  private Release current;
  private Readers readers = (release, commit) -> commit.run();

  private Updates(StoreFolder folder, Release current, Bounds bounds) {
    this.folder = folder;
    this.current = current;
    this.bounds = bounds;
  }

  /**
   * Opens a store and mends what a crash has left.
   *
   * @param store its folder
   * @param first gives the release that it begins with, if there is nothing yet
   * @param log is told in a line what had to be mended
   * @throws Failure if another process has it, or its current release is damaged
   */
  public static Updates open(
      Path store, Supplier<Release> first, Bounds bounds, Consumer<String> log) {
    StoreFolder folder = new StoreFolder(store, log);
    try {
      return new Updates(folder, folder.open(first), bounds);
    } catch (IOException | UncheckedIOException e) {
      folder.close();
      throw Failure.ofData("cannot open the store " + store + ": " + e.getMessage());
    }
  }

  /** The release that the store is. */
  public Release current() {
    return current;
  }

  /** The folder of its releases. */
  public Path releases() {
    return folder.releases();
  }

  /** From now on readers are led to every new release. */
  public void tell(Readers readers) {
    this.readers = readers;
  }

  /**
   * Executes an update.
   *
   * @param text the update
   * @param using graphs of {@code using-graph-uri}
   * @param usingNamed graphs of {@code using-named-graph-uri}
   * @param author who wants it
   * @param guard under which it searches; its time is {@link Bounds#time}
   * @return the release that it made; empty if it changed nothing
   * @throws UpdateRefusal if it is not executed
   */
  public Optional<Release> execute(
      String text, List<String> using, List<String> usingNamed, String author, Guard guard) {
    UpdateRequest request = UpdateText.parse(text, using, usingNamed, guard);
    await();
    try {
      requireSpace();
      current = folder.settle();
      return execute(request, text, author, guard);
    } catch (IOException
        | RuntimeException
        | InternalError
        | StackOverflowError
        | OutOfMemoryError e) {
      throw refusal(e);
    } finally {
      turn.unlock();
    }
  }

  private void await() {
    try {
      if (!turn.tryLock(bounds.turn().toMillis(), TimeUnit.MILLISECONDS)) {
        throw Refusals.busy("Other updates are being executed; send it again.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusals.busy("The server stops.");
    }
  }

  private Optional<Release> execute(UpdateRequest request, String text, String author, Guard guard)
      throws IOException {
    DatasetGraph graphs = folder.database().graphs();
    boolean isCommitted = false;
    graphs.begin(TxnType.WRITE);
    try (Revision revision = Revision.begin(current, Database::stored)) {
      UpdateText.written(request).forEach(revision::written);
      run(request, text, graphs, guard);
      Release next = revision.write(graphs);
      if (!next.id().equals(current.id())) {
        commit(graphs, revision, next, author);
        isCommitted = true;
        tidy(revision);
      }
      return isCommitted ? Optional.of(next) : Optional.empty();
    } finally {
      if (!isCommitted) {
        abort(graphs);
      }
    }
  }

  private void run(UpdateRequest request, String text, DatasetGraph graphs, Guard guard) {
    try (RunningQuery running =
        guard.queries().begin(text, guard.bounds().withTime(bounds.time()))) {
      running.describe("update", request::toString);
      try {
        UpdateExecDatasetBuilder.create()
            .dataset(new WritableLayers(graphs, running))
            .update(request)
            .context(GuardedEngine.guarding(guard.context(), running))
            .timeout(running.left().toMillis(), TimeUnit.MILLISECONDS)
            .build()
            .execute();
        running.end(Outcome.OK);
      } catch (RuntimeException | InternalError | StackOverflowError | OutOfMemoryError e) {
        running.end(e instanceof QueryCancelledException ? Outcome.TIMEOUT : Outcome.FAILED);
        if (running.isStopped()) {
          throw running.reason();
        }
        throw e;
      }
    }
  }

  private void commit(DatasetGraph graphs, Revision revision, Release next, String author) {
    Instant now = Instant.now();
    new Marker(next.id(), folder.last() + 1, author, now).write(graphs);
    readers.lead(
        next,
        () -> {
          graphs.commit();
          graphs.end();
          try {
            revision.publish(next, author, now);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          current = next;
        });
  }

  private void tidy(Revision revision) {
    try {
      if (bounds.kept() > 0) {
        revision.keep(bounds.kept());
      }
    } catch (IOException e) {
      LOG.warn("old releases cannot be removed", e);
    }
  }

  private static void abort(DatasetGraph graphs) {
    try {
      if (graphs.isInTransaction()) {
        graphs.abort();
        graphs.end();
      }
    } catch (RuntimeException | InternalError e) {
      LOG.warn("a transaction does not end; the database is opened anew for the next", e);
    }
  }

  // ---- what is refused

  private void requireSpace() {
    if (folder.free() < bounds.free()) {
      throw Refusals.full();
    }
  }

  private RuntimeException refusal(Throwable failure) {
    Optional<UpdateRefusal> told = Refusals.told(failure);
    if (told.isPresent()) {
      return told.get();
    }
    // Whatever it was, the next one finds a database that is open anew.
    folder.database().close();
    return Refusals.of(failure, folder.free() < bounds.free());
  }

  /** Closes the database. */
  @Override
  public void close() {
    turn.lock();
    try {
      folder.close();
    } finally {
      turn.unlock();
    }
  }
}
