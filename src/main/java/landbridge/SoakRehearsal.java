package landbridge;

import java.io.IOException;
import landbridge.soak.Findings;
import landbridge.soak.Rehearsal;
import landbridge.source.Failure;

/** What all trials that hurt releases do alike. */
final class SoakRehearsal {

  private SoakRehearsal() {}

  /** Tries faults. */
  interface Trial {
    Findings run(Rehearsal rehearsal) throws IOException;
  }

  /** Takes a trial through and prints what it found; the exit code says whether all held. */
  static int run(Trial trial) throws IOException {
    Findings findings;
    try (ProgressLine progress = new ProgressLine();
        Rehearsal rehearsal = Rehearsal.make(progress)) {
      findings = trial.run(rehearsal);
    }
    findings.lines().forEach(System.out::println);
    return findings.losses().isEmpty() ? 0 : Failure.DATA;
  }
}
