package landbridge.serve.query;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after each collection of garbage how much of the heap is still in use. If that is too much,
 * the query is stopped whose thread has taken most since it began, before there is nothing left for
 * anybody. There is one heap, so there is one watch for the whole process.
 */
final class MemoryWatch {

  private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);

  /** A query that is stopped needs a moment to let go, in which no other is. */
  private static final long GRACE_NANOS = 300_000_000;

  /** Whoever took less than this part of the heap is not to blame. */
  private static final int LEAST_PART = 16;

  private static final Set<RunningQuery> RUNNING = ConcurrentHashMap.newKeySet();

  private static final Set<String> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toSet());

  private static long lastStop = System.nanoTime() - GRACE_NANOS;

  static {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener((event, nothing) -> collected(event), null, null);
      }
    }
  }

  private MemoryWatch() {}

  static void add(RunningQuery query) {
    RUNNING.add(query);
  }

  static void remove(RunningQuery query) {
    RUNNING.remove(query);
  }

  private static void collected(Notification event) {
    if (!RUNNING.isEmpty() && event.getUserData() instanceof CompositeData data) {
      Map<String, MemoryUsage> after =
          GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc();
      long used =
          after.entrySet().stream()
              .filter(pool -> HEAP.contains(pool.getKey()))
              .mapToLong(pool -> pool.getValue().getUsed())
              .sum();
      look(used, Runtime.getRuntime().maxMemory());
    }
  }

  /** Stops one query if so much of so many bytes is in use. */
  static synchronized void look(long used, long most) {
    if (System.nanoTime() - lastStop < GRACE_NANOS) {
      return;
    }
    Optional<RunningQuery> largest =
        RUNNING.stream().max(Comparator.comparingLong(RunningQuery::allocated));
    if (largest.isEmpty()) {
      return;
    }
    RunningQuery query = largest.get();
    long limit = most / 100 * query.bounds().memoryPercent();
    if (used >= limit && query.allocated() >= most / LEAST_PART) {
      LOG.warn("query {} is stopped: {} of {} MB in use", query.id(), used >> 20, most >> 20);
      query.stop(Stopped.memory());
      lastStop = System.nanoTime();
    }
  }
}
