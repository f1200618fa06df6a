package landbridge;

import java.io.IOException;
import java.util.concurrent.Callable;
import landbridge.soak.PublishTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code landbridge soak publish}: faults while releases are written. */
@Command(
    name = "publish",
    description = {
      "Let every n-th operation on the disk fail, or be the last, in a build, going back, a backup,",
      "and restoring one: the old or the new release must stand, and the next run must work."
    },
    mixinStandardHelpOptions = true)
final class SoakPublishCommand implements Callable<Integer> {

  @Option(names = "--rounds", paramLabel = "N", description = "Faults (default: 200).")
  private int rounds = 200;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Other moments for another number (default: 1).")
  private long seed = 1;

  @Override
  public Integer call() throws IOException {
    return SoakRehearsal.run(rehearsal -> PublishTrial.run(rehearsal, rounds, 1, seed));
  }
}
