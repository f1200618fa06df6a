package landbridge.serve.query;

import java.lang.management.ManagementFactory;

/** How much memory threads have taken. */
final class Allocation {

  private static final java.lang.management.ThreadMXBean THREADS =
      ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** Bytes since the thread began; 0 where the machine does not count them. */
  static long of(Thread thread) {
    return THREADS instanceof com.sun.management.ThreadMXBean counting
        ? Math.max(0, counting.getThreadAllocatedBytes(thread.getId()))
        : 0;
  }
}
