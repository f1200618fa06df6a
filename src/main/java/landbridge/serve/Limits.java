package landbridge.serve;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What one server allows: a value for every {@link Limit}. */
public final class Limits {

  /** For a server on the open network. */
  public static final Limits DEFAULT = new Limits(Map.of());

  private final Map<Limit, Long> set = new EnumMap<>(Limit.class);

  private Limits(Map<Limit, Long> set) {
    this.set.putAll(set);
  }

  /** The value of a limit. */
  public long get(Limit limit) {
    return Objects.requireNonNullElse(set.get(limit), limit.usual());
  }

  /**
   * The value of a limit as a number that counts what is held in memory.
   *
   * @throws ArithmeticException if it is larger than any of those
   */
  int count(Limit limit) {
    return Math.toIntExact(get(limit));
  }

  /** The value of a limit that is a time. */
  Duration time(Limit limit) {
    return Duration.ofMillis(get(limit));
  }

  /**
   * The same with another value.
   *
   * @throws IllegalArgumentException if it is none
   */
  public Limits with(Limit limit, long value) {
    if (value < limit.least()) {
      throw new IllegalArgumentException(
          limit.key() + " is at least " + limit.least() + " " + limit.unit() + ", not " + value);
    }
    Map<Limit, Long> changed = new EnumMap<>(Limit.class);
    changed.putAll(set);
    changed.put(limit, value);
    return new Limits(changed);
  }
}
