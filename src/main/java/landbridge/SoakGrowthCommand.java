package landbridge;

import java.util.Map;
import java.util.concurrent.Callable;
import landbridge.soak.GrowthTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge soak growth}: what a process holds after a long time. */
@Command(
    name = "growth",
    description = "A mixed load for long: does the process hold more and more?",
    mixinStandardHelpOptions = true)
final class SoakGrowthCommand implements Callable<Integer> {

  private static final long MILLIS = 2000;
  private static final int SAMPLE_SECONDS = 60;
  private static final int FEWEST_SAMPLES = 10;

  @Mixin private SoakOptions options = new SoakOptions();

  @Option(names = "--seconds", paramLabel = "N", description = "How long (default: 1800).")
  private int seconds = 1800;

  @Option(names = "--clients", paramLabel = "N", description = "How many at once (default: 8).")
  private int clients = 8;

  @Override
  public Integer call() {
    int samples = Math.max(FEWEST_SAMPLES, seconds / SAMPLE_SECONDS);
    return options.run(
        own ->
            new GrowthTrial(seconds, samples, clients, own.seed(), own.setting(MILLIS, Map.of())));
  }
}
