package landbridge.serve.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Room for queries, and whose turn it is. */
class RunningQueriesTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void refusesWhenAllPlacesAreTaken() throws Exception {
    RunningQueries queries = Guarded.queries(1, SHORT, Duration.ofSeconds(100));
    try (RunningQuery first = queries.begin("first", Guarded.BOUNDS)) {
      assertEquals(1, queries.now().size());
      onAnotherThread(
          () -> {
            Stopped busy =
                assertThrows(Stopped.class, () -> queries.begin("second", Guarded.BOUNDS));
            assertEquals(503, busy.status());
            assertEquals(2, busy.retrySeconds());
          });
      first.end(Outcome.OK);
    }
    queries.begin("third", Guarded.BOUNDS).close();
    assertEquals(0, queries.now().size());
  }

  @Test
  void longQueryMakesRoomForQuickOnes() throws Exception {
    RunningQueries queries = Guarded.queries(1, SHORT, Duration.ofMillis(1));
    try (RunningQuery slow = queries.begin("slow", Guarded.BOUNDS)) {
      Thread.sleep(5);
      slow.check();
      onAnotherThread(() -> queries.begin("quick", Guarded.BOUNDS).close());
    }
  }

  @Test
  void longQueriesTakeTurns() throws Exception {
    RunningQueries queries = Guarded.queries(4, Duration.ofSeconds(5), Duration.ofMillis(5));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    CountDownLatch all = new CountDownLatch(3);
    List<Future<?>> ends = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ends.add(
          threads.submit(
              () -> {
                try (RunningQuery query = queries.begin("long", Guarded.BOUNDS)) {
                  all.countDown();
                  long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(150);
                  while (System.nanoTime() < until || all.getCount() > 0) {
                    query.check();
                  }
                }
              }));
    }
    for (Future<?> end : ends) {
      end.get(20, TimeUnit.SECONDS);
    }
    threads.shutdown();
    assertEquals(0, queries.now().size());
  }

  @Test
  void stopsWhenTimeIsOver() throws Exception {
    RunningQueries queries = Guarded.queries();
    Bounds bounds = Guarded.BOUNDS.withTime(Duration.ofMillis(1));
    try (RunningQuery query = queries.begin("late", bounds)) {
      Thread.sleep(5);
      assertEquals(Outcome.TIMEOUT, assertThrows(Stopped.class, query::check).outcome());
    }
  }

  /** In a heap so small that the next kilobyte is too much. */
  @Test
  void stopsWhoTookMostMemory() throws Exception {
    RunningQueries queries = Guarded.queries();
    try (RunningQuery large = queries.begin("large", Guarded.BOUNDS)) {
      byte[][] taken = new byte[64][];
      for (int i = 0; i < taken.length; i++) {
        taken[i] = new byte[16 * 1024];
      }
      assertEquals(64, taken.length);
      onAnotherThread(
          () -> {
            try (RunningQuery small = queries.begin("small", Guarded.BOUNDS)) {
              MemoryWatch.look(79 * 1024, 100 * 1024);
              large.throwIfStopped();
              MemoryWatch.look(99 * 1024, 100 * 1024);
              small.throwIfStopped();
            }
          });
      Stopped stopped = assertThrows(Stopped.class, large::check);
      assertEquals(Outcome.MEMORY, stopped.outcome());
    }
  }

  @Test
  void tellsHowQueriesEnd() {
    List<QueryLog.Ended> ended = new ArrayList<>();
    RunningQueries queries = new RunningQueries(1, SHORT, Duration.ofSeconds(100), ended::add);
    try (RunningQuery query = queries.begin("ASK {}", Guarded.BOUNDS)) {
      query.describe("ask", () -> "plan");
      query.countRow();
      query.end(Outcome.OK);
    }
    assertEquals(1, ended.size());
    assertEquals("ask", ended.get(0).form());
    assertEquals(1, ended.get(0).rows());
    assertEquals("plan", ended.get(0).plan().get());
    assertEquals("ok", ended.get(0).outcome().toString());
    assertTrue(ended.get(0).id() > 0);
  }

  private static void onAnotherThread(Runnable work) throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      thread.submit(work).get(20, TimeUnit.SECONDS);
    } finally {
      thread.shutdown();
    }
  }
}
