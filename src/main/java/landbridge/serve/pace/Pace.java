package landbridge.serve.pace;

/**
 * How fast bytes go one way of a connection, measured while the server waits for the client and in
 * no other time: over stretches of some seconds, so that having been fast once is no credit.
 */
final class Pace {

  private static final double SECOND = 1e9;

  private final double bytesPerSecond;
  private final long stretch;
  private long waited;
  private double bytes;
  private long waitingSince;
  private long expected;
  private boolean isWaiting;
  private boolean wasTooSlow;

  /**
   * Nothing has gone yet.
   *
   * @param bytesPerSecond the slowest that is fast enough
   * @param stretch over how long it is measured, in nanoseconds
   */
  Pace(double bytesPerSecond, long stretch) {
    this.bytesPerSecond = bytesPerSecond;
    this.stretch = stretch;
  }

  /**
   * Waiting begins.
   *
   * @param most bytes that may come of it, which count as if they had; 0 if that is not known
   */
  synchronized void begin(long most, long now) {
    if (!isWaiting) {
      isWaiting = true;
      waitingSince = now;
      expected = most;
    }
  }

  /** Waiting ends, after so many bytes. */
  synchronized void end(long more, long now) {
    bytes = Math.min(bytes + more, bytesPerSecond * stretch / SECOND);
    if (isWaiting) {
      isWaiting = false;
      waited += now - waitingSince;
      if (waited >= stretch) {
        wasTooSlow |= bytes < bytesPerSecond * waited / SECOND;
        waited = 0;
        bytes = 0;
      }
    }
  }

  /** Whether the client has kept the server waiting too long for too little. */
  synchronized boolean isTooSlow(long now) {
    if (!isWaiting || wasTooSlow) {
      return wasTooSlow;
    }
    long total = waited + now - waitingSince;
    return total >= stretch && bytes + expected < bytesPerSecond * total / SECOND;
  }
}
