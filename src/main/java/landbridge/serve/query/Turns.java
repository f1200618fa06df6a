package landbridge.serve.query;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whose turn it is to run. A query that comes waits for a place among the quick ones; one that
 * turns out to be long leaves that place, and takes turns with the other long ones on part of the
 * processors. So whatever long queries there are, a short one need not wait for their end.
 */
final class Turns {

  private static final long STEP_MILLIS = 50;

  private final int places;
  private final int longPlaces;
  private final int most;
  private final Deque<RunningQuery> coming = new ArrayDeque<>();
  private final Deque<RunningQuery> waiting = new ArrayDeque<>();
  private int quick;
  private int running;

  /**
   * Nobody runs.
   *
   * @param places for queries that are quick so far. Somewhat fewer than half as many long ones run
   *     beside them, and four times as many may take turns
   */
  Turns(int places) {
    this.places = places;
    this.longPlaces = Math.max(1, places / 2 - 1);
    this.most = 4 * places;
  }

  /**
   * Waits for a place among the quick ones.
   *
   * @throws Stopped if there is none in time
   */
  synchronized void enter(RunningQuery query, Duration longest) {
    // However many wait here, each has a thread, of which there are not many, and soon a place.
    long until = System.nanoTime() + longest.toNanos();
    coming.addLast(query);
    try {
      while (quick >= places || coming.peekFirst() != query) {
        if (System.nanoTime() - until >= 0) {
          throw Stopped.busy();
        }
        pause(query);
      }
      quick++;
    } finally {
      coming.remove(query);
      notifyAll();
    }
  }

  /**
   * Goes over to the long ones.
   *
   * @throws Stopped if too many take turns already; it has no place any more then
   */
  synchronized void leaveQuick(RunningQuery query) {
    quick--;
    notifyAll();
    if (running + waiting.size() >= most) {
      throw Stopped.busy();
    }
    await(query);
  }

  /**
   * Lets another long one run if one waits.
   *
   * @throws Stopped if its time is over before its next turn; it has no place any more then
   */
  synchronized void pass(RunningQuery query) {
    if (!waiting.isEmpty()) {
      running--;
      notifyAll();
      await(query);
    }
  }

  /**
   * Comes back to the long ones after it had left.
   *
   * @throws Stopped if its time is over before its next turn; it has no place then
   */
  synchronized void comeBack(RunningQuery query) {
    await(query);
  }

  /** Ends, or goes away for a while. */
  synchronized void leave(boolean isLong) {
    if (isLong) {
      running--;
    } else {
      quick--;
    }
    notifyAll();
  }

  private void await(RunningQuery query) {
    waiting.addLast(query);
    try {
      while (running >= longPlaces || waiting.peekFirst() != query) {
        query.throwIfStopped();
        pause(query);
      }
      running++;
    } finally {
      waiting.remove(query);
      notifyAll();
    }
  }

  private void pause(RunningQuery query) {
    try {
      wait(STEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      query.stop(Stopped.gone());
      query.throwIfStopped();
    }
  }
}
