package landbridge.soak;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import landbridge.Seed;
import landbridge.publish.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is killed while it is updated loses nothing: a round of the trial. */
class KilledUpdatesTest {

  private static final int ROUNDS = 1;

  @TempDir private Path folder;

  @Test
  void nothingAcknowledgedIsLost() throws Exception {
    long seed = Seed.of("the moments of killing");
    try (Rehearsal rehearsal = Rehearsal.make()) {
      Release first = Release.open(rehearsal.releases().resolve(rehearsal.second()));
      List<String> java = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
      KilledUpdates.Outcome outcome =
          KilledUpdates.run(folder, first, java, ROUNDS, Duration.ofMinutes(2), seed);
      assertTrue(outcome.isGood(), () -> outcome + ", seed " + seed);
    }
  }
}
