package landbridge.serve.client;

/**
 * What a client may use in a minute: full at first, and filled again at an even pace. It may be
 * overdrawn, by as much as it holds, when the cost of something is known only at its end.
 */
final class Bucket {

  private static final double MINUTE = 60e9;

  /** Less than anything that is taken, and more than sums err by. */
  private static final double NOTHING = 1e-6;

  private final double size;
  private double level;
  private long filledAt;

  /**
   * A full bucket.
   *
   * @param size what it holds; 0 for one that is never empty
   */
  Bucket(double size, long now) {
    this.size = size;
    this.level = size;
    this.filledAt = now;
  }

  /** Whole seconds until there is as much as that; 0 if there is. */
  long secondsUntil(double amount, long now) {
    fill(now);
    double missing = Math.min(amount, size) - level;
    return size == 0 || missing < NOTHING
        ? 0
        : Math.max(1, (long) Math.ceil(missing / size * 60 - NOTHING));
  }

  /** Takes some away. */
  void take(double amount, long now) {
    fill(now);
    level = Math.max(-size, level - amount);
  }

  private void fill(long now) {
    level = Math.min(size, level + size * Math.max(0, now - filledAt) / MINUTE);
    filledAt = now;
  }
}
