package landbridge.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import landbridge.publish.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A few rounds of each trial that hurts releases. */
class FaultTrialsTest {

  private static Rehearsal rehearsal;

  @BeforeAll
  static void make() throws IOException {
    rehearsal = Rehearsal.make(Progress.NONE);
  }

  @AfterAll
  static void delete() {
    rehearsal.close();
  }

  private static void expectNoLoss(Findings findings) {
    assertEquals(List.of(), findings.losses(), () -> String.join("\n", findings.lines()));
  }

  @Test
  void damagedFilesAreRefusedByName() throws IOException {
    Findings findings = DamageTrial.run(rehearsal, 45, 45, 7);
    expectNoLoss(findings);
    assertEquals(45, findings.counted("changed bytes"));
    assertTrue(findings.counted("truncations") >= 36, () -> findings.lines().toString());
  }

  @Test
  void faultsLeaveAWholeRelease() throws IOException {
    Findings findings = PublishTrial.run(rehearsal, 12, 3, 7);
    expectNoLoss(findings);
    assertTrue(findings.counted("processes that died") > 3, () -> findings.lines().toString());
    assertTrue(findings.counted("errors told in words") > 2, () -> findings.lines().toString());
  }

  @Test
  void hostileDocumentsAreReadOrRefused() throws IOException {
    expectNoLoss(DocumentsTrial.run(rehearsal, 60, false, Duration.ofSeconds(60), 7));
  }

  @Test
  void killsLeaveAWholeRelease() throws IOException {
    expectNoLoss(KillTrial.run(rehearsal, 2, false, 2, 7));
  }
}
