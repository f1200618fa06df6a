package landbridge;

import java.io.IOException;
import java.util.concurrent.Callable;
import landbridge.soak.KillTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code landbridge soak kill}: faults while releases are written. */
@Command(
    name = "kill",
    description = {
      "Kill processes at random moments of a build, going back, a backup, and restoring one,",
      "and start a server on what they leave."
    },
    mixinStandardHelpOptions = true)
final class SoakKillCommand implements Callable<Integer> {

  @Option(names = "--rounds", paramLabel = "N", description = "Processes to kill (default: 200).")
  private int rounds = 200;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Other moments for another number (default: 1).")
  private long seed = 1;

  @Option(
      names = "--signal",
      paramLabel = "SIGNAL",
      description = "KILL, which ends a process at once, or TERM, as Ctrl-C does (default: KILL).")
  private String signal = "KILL";

  @Override
  public Integer call() throws IOException {
    boolean isGentle = signal.equals("TERM");
    return SoakRehearsal.run(rehearsal -> KillTrial.run(rehearsal, rounds, isGentle, 4, seed));
  }
}
