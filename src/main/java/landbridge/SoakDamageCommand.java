package landbridge;

import java.io.IOException;
import java.util.concurrent.Callable;
import landbridge.soak.DamageTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code landbridge soak damage}: every file of a release, cut and changed. */
@Command(
    name = "damage",
    description = {
      "Cut, change, remove and add files of a release, one at a time, and mutate manifests.",
      "Each must be refused with the file's name, and the release before it taken."
    },
    mixinStandardHelpOptions = true)
final class SoakDamageCommand implements Callable<Integer> {

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Bytes to change, and as many mutated manifests, logs and pointers (default: 1000).")
  private int rounds = 1000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Other changes for another number (default: 1).")
  private long seed = 1;

  @Override
  public Integer call() throws IOException {
    return SoakRehearsal.run(rehearsal -> DamageTrial.run(rehearsal, rounds, rounds, seed));
  }
}
