package landbridge.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import landbridge.Seed;
import landbridge.publish.Progress;
import org.junit.jupiter.api.Test;

/** A store that is killed while it is updated loses nothing: a round of the trial. */
class UpdatesTrialTest {

  @Test
  void nothingAcknowledgedIsLost() throws IOException {
    long seed = Seed.of("the moments of killing");
    try (Rehearsal rehearsal = Rehearsal.make(Progress.NONE)) {
      Findings findings = UpdatesTrial.run(rehearsal, 1, Duration.ofMinutes(2), seed);
      assertEquals(List.of(), findings.losses(), () -> findings.lines() + ", seed " + seed);
      assertEquals(1, findings.counted("kills"));
    }
  }
}
