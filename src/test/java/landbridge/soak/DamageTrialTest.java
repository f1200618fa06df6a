package landbridge.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A few rounds of {@code landbridge soak damage}. */
class DamageTrialTest {

  @Test
  void damagedFilesAreRefusedByName() throws IOException {
    try (Rehearsal rehearsal = Rehearsal.make()) {
      Findings findings = DamageTrial.run(rehearsal, 63, 90, 7);
      assertEquals(List.of(), findings.losses(), () -> String.join("\n", findings.lines()));
      assertEquals(63, findings.counted("changed bytes"));
      assertTrue(findings.counted("truncations") >= 36, () -> findings.lines().toString());
    }
  }
}
