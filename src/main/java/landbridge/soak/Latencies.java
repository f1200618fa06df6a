package landbridge.soak;

import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long requests took; many threads may add to it. */
public final class Latencies {

  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  /** One more request. */
  public void add(long nanoseconds) {
    nanos.add(nanoseconds);
  }

  /** How many there were. */
  public int count() {
    return nanos.size();
  }

  /**
   * The time within which a share of them was answered, in milliseconds; 0 if there was none.
   *
   * @param share such as 0.99
   */
  public double millis(double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length == 0) {
      return 0;
    }
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, Math.min(at, sorted.length - 1))] / 1e6;
  }

  /** Median, 99th percentile and longest, in milliseconds. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d requests, p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
        count(),
        millis(0.5),
        millis(0.99),
        millis(1));
  }
}
