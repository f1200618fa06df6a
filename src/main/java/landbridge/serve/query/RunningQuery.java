package landbridge.serve.query;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A query that runs, on the thread that began it. Whatever it does, it asks here every few steps
 * whether it may go on; others may stop it at any time.
 */
public final class RunningQuery implements AutoCloseable {

  /** So many small steps are about as long as it takes to look at the clock. */
  private static final int SMALL_STEPS = 64;

  private enum Place {
    NONE,
    QUICK,
    LONG
  }

  private final long id;
  private final String text;
  private final Bounds bounds;
  private final RunningQueries all;
  private final Thread thread = Thread.currentThread();
  private final long allocatedBefore = Allocation.of(thread);
  private final long began = System.nanoTime();
  private final AtomicBoolean isCancelled = new AtomicBoolean();
  private volatile @Nullable Stopped stopped;
  private Place place = Place.NONE;
  private long turnBegan;
  private int steps;
  private long rows;
  private String form = "";
  private Supplier<String> plan = () -> "";
  private Outcome outcome = Outcome.FAILED;

  RunningQuery(long id, String text, Bounds bounds, RunningQueries all) {
    this.id = id;
    this.text = text;
    this.bounds = bounds;
    this.all = all;
  }

  /** Counts queries from the start of the process. */
  public long id() {
    return id;
  }

  /** What was asked. */
  public String text() {
    return text;
  }

  /** What it may use. */
  public Bounds bounds() {
    return bounds;
  }

  /** How long it has been there. */
  public Duration age() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** How much is left of its time, at least a millisecond. */
  public Duration left() {
    Duration left = bounds.time().minus(age());
    return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
  }

  /** Bytes that its thread has taken since it began, whether still in use or not. */
  long allocated() {
    return Allocation.of(thread) - allocatedBefore;
  }

  /** What ARQ looks at. */
  AtomicBoolean cancelSignal() {
    return isCancelled;
  }

  /**
   * Says what it is.
   *
   * @param form as in {@link QueryLog.Ended}
   * @param plan how it will be carried out
   */
  public void describe(String form, Supplier<String> plan) {
    this.form = form;
    this.plan = plan;
  }

  // ---- while it runs

  void begin(Duration longest) {
    all.turns().enter(this, longest);
    place = Place.QUICK;
  }

  /** A small step, such as one triple that was read. */
  public void step() {
    if (++steps >= SMALL_STEPS) {
      steps = 0;
      check();
    }
  }

  /**
   * A step that may have taken long. It may last until its next turn.
   *
   * @throws Stopped if it may not go on
   */
  void check() {
    throwIfStopped();
    long now = System.nanoTime();
    if (place == Place.QUICK && now - began > all.quick().toNanos()) {
      place = Place.NONE;
      all.turns().leaveQuick(this);
      beginTurn();
    } else if (place == Place.LONG && now - turnBegan > all.turn().toNanos()) {
      place = Place.NONE;
      all.turns().pass(this);
      beginTurn();
    }
  }

  /** What may wait for somebody else. */
  public interface Waiting {
    void run() throws IOException;
  }

  /**
   * Waits for somebody else, such as who reads the answer; others run meanwhile.
   *
   * @throws Stopped if it may not go on afterwards
   */
  public void letOthers(Waiting waiting) throws IOException {
    if (place != Place.NONE) {
      all.turns().leave(place == Place.LONG);
      place = Place.NONE;
    }
    waiting.run();
    throwIfStopped();
    all.turns().comeBack(this);
    beginTurn();
  }

  private void beginTurn() {
    place = Place.LONG;
    turnBegan = System.nanoTime();
  }

  /**
   * One more row or triple of its result.
   *
   * @throws Stopped if that is one too many
   */
  public void countRow() {
    if (++rows > bounds.rows()) {
      throw refuse(
          "The result has more than "
              + bounds.rows()
              + " rows or triples, which is the most of one answer. Ask for a part of it with"
              + " LIMIT and OFFSET, or take the files under /dumps/.");
    }
    step();
  }

  /** Stops it; only the first reason counts. */
  public void stop(Stopped reason) {
    synchronized (isCancelled) {
      if (stopped == null) {
        stopped = reason;
      }
    }
    isCancelled.set(true);
  }

  /** Whether it was stopped, so that whatever else fails fails for that. */
  public boolean isStopped() {
    return stopped != null || isCancelled.get();
  }

  /**
   * Stops it for what it asks for.
   *
   * @return what is to be thrown
   */
  public Stopped refuse(String detail) {
    stop(Stopped.refused(400, detail));
    return reason();
  }

  /** Why it was stopped, if ARQ says that it was cancelled. */
  public Stopped reason() {
    Stopped reason = stopped;
    return reason == null ? Stopped.late() : reason;
  }

  void throwIfStopped() {
    if (isCancelled.get()) {
      throw reason();
    }
    if (age().compareTo(bounds.time()) > 0) {
      stop(Stopped.late());
      throw reason();
    }
  }

  // ---- its end

  /**
   * It has ended.
   *
   * @param how if it was not stopped
   */
  public void end(Outcome how) {
    Stopped reason = stopped;
    outcome = reason == null ? how : reason.outcome();
  }

  /** Makes room for others; not to be called on another thread than its own. */
  @Override
  public void close() {
    if (place != Place.NONE) {
      all.turns().leave(place == Place.LONG);
      place = Place.NONE;
    }
    all.ended(this, new QueryLog.Ended(id, form, age().toMillis(), rows, outcome, text, plan));
  }
}
