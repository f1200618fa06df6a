package landbridge.serve.query;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The queries that run in a server, and the room for more. */
public final class RunningQueries {

  private static final AtomicLong IDS = new AtomicLong();

  private final Map<Long, RunningQuery> running = new ConcurrentHashMap<>();
  private final Turns turns;
  private final Duration wait;
  private final Duration quick;
  private final QueryLog log;

  /**
   * None yet.
   *
   * @param places how many quick ones run at the same time; 0 is twice the processors
   * @param wait how long one waits for a place
   * @param quick after how long one counts as long, and how long its turns are then
   * @param log is told of the end of each
   */
  public RunningQueries(int places, Duration wait, Duration quick, QueryLog log) {
    this.turns = new Turns(places > 0 ? places : 2 * Runtime.getRuntime().availableProcessors());
    this.wait = wait;
    this.quick = quick;
    this.log = log;
  }

  /**
   * Waits for a place. What is given back is to be closed on the same thread.
   *
   * @param text what is asked
   * @throws Stopped if there is none
   */
  public RunningQuery begin(String text, Bounds bounds) {
    RunningQuery query = new RunningQuery(IDS.incrementAndGet(), text, bounds, this);
    try {
      query.begin(wait);
    } catch (Stopped busy) {
      query.end(busy.outcome());
      query.close();
      throw busy;
    }
    running.put(query.id(), query);
    MemoryWatch.add(query);
    return query;
  }

  /** Those that run now, and those that wait for their next turn. */
  public Collection<RunningQuery> now() {
    return List.copyOf(running.values());
  }

  Turns turns() {
    return turns;
  }

  Duration quick() {
    return quick;
  }

  Duration turn() {
    return quick.multipliedBy(2);
  }

  void ended(RunningQuery query, QueryLog.Ended how) {
    running.remove(query.id());
    MemoryWatch.remove(query);
    log.ended(how);
  }
}
