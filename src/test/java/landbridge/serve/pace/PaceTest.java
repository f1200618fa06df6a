package landbridge.serve.pace;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** At 1,000 bytes a second, over five seconds. */
class PaceTest {

  private static final long SECOND = 1_000_000_000L;

  private final Pace pace = new Pace(1_000, 5 * SECOND);

  @Test
  void bearsSilenceForStretch() {
    pace.begin(0, 0);
    assertFalse(pace.isTooSlow(5 * SECOND - 1));
    assertTrue(pace.isTooSlow(5 * SECOND));
  }

  @Test
  void bearsWhoIsJustFastEnough() {
    for (long second = 0; second < 60; second++) {
      pace.begin(0, second * SECOND);
      assertFalse(pace.isTooSlow((second + 1) * SECOND - 1), "second " + second);
      pace.end(1_000, (second + 1) * SECOND);
    }
  }

  /** One byte in each second, as those send who would hold the server. */
  @Test
  void findsWhoDrips() {
    long second = 0;
    for (; second < 7; second++) {
      pace.begin(0, second * SECOND);
      pace.end(1, (second + 1) * SECOND - 1);
    }
    assertTrue(pace.isTooSlow(second * SECOND));
  }

  @Test
  void givesNoCreditForHavingBeenFast() {
    pace.begin(0, 0);
    pace.end(100_000_000, 1);
    pace.begin(0, 2);
    assertTrue(pace.isTooSlow(11 * SECOND));
  }

  /** The server computes for minutes; the client has done nothing wrong. */
  @Test
  void countsNoTimeOfServer() {
    pace.begin(0, 0);
    pace.end(10, 1);
    assertFalse(pace.isTooSlow(600 * SECOND));
    pace.begin(8_000, 600 * SECOND);
    assertFalse(pace.isTooSlow(606 * SECOND));
    assertTrue(pace.isTooSlow(609 * SECOND));
  }
}
