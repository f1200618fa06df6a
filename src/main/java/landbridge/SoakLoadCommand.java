package landbridge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import landbridge.soak.LoadTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge soak load}: requests a second, and how long they take. */
@Command(
    name = "load",
    description = "Many clients at once: requests a second, latencies, memory, processor.",
    mixinStandardHelpOptions = true)
final class SoakLoadCommand implements Callable<Integer> {

  @Mixin private SoakOptions options = new SoakOptions();

  @Option(
      names = "--connections",
      split = ",",
      paramLabel = "N",
      defaultValue = "8,200",
      description = "How many connections at once, one after another (default: ${DEFAULT-VALUE}).")
  private List<Integer> connections = List.of();

  @Option(names = "--seconds", paramLabel = "N", description = "How long each (default: 20).")
  private int seconds = 20;

  @Override
  public Integer call() {
    return options.run(
        own -> new LoadTrial(connections, seconds, own.seed(), own.setting(30_000, Map.of())));
  }
}
