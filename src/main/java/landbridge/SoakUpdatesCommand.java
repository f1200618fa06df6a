package landbridge;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import landbridge.soak.UpdatesTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code landbridge soak updates}: kills a server of a store again and again. */
@Command(
    name = "updates",
    description = {
      "Kill a server of a store at random moments while it is updated.",
      "Fails if an update is lost that was acknowledged, or one is there in part."
    },
    mixinStandardHelpOptions = true)
final class SoakUpdatesCommand implements Callable<Integer> {

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often it is killed (default: ${DEFAULT-VALUE}).")
  private int rounds = 200;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "After which it is killed no more (default: ${DEFAULT-VALUE}).")
  private long seconds = 3_600;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of the random moments (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Override
  public Integer call() throws IOException {
    Duration longest = Duration.ofSeconds(seconds);
    return SoakRehearsal.run(rehearsal -> UpdatesTrial.run(rehearsal, rounds, longest, seed));
  }
}
