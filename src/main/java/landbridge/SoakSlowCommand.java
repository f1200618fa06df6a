package landbridge;

import java.util.Map;
import java.util.concurrent.Callable;
import landbridge.soak.SlowTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge soak slow}: clients that send and read slowly. */
@Command(
    name = "slow",
    description = "Clients that send headers and bodies byte by byte, or do not read: who waits?",
    mixinStandardHelpOptions = true)
final class SoakSlowCommand implements Callable<Integer> {

  @Mixin private SoakOptions options = new SoakOptions();

  @Option(names = "--headers", paramLabel = "N", description = "Slow headers (default: 500).")
  private int headers = 500;

  @Option(names = "--bodies", paramLabel = "N", description = "Slow bodies (default: 30).")
  private int bodies = 30;

  @Option(names = "--readers", paramLabel = "N", description = "Slow readers (default: 30).")
  private int readers = 30;

  @Option(names = "--seconds", paramLabel = "N", description = "How long (default: 60).")
  private int seconds = 60;

  @Override
  public Integer call() {
    return options.run(
        own -> new SlowTrial(headers, bodies, readers, seconds, own.setting(30_000, Map.of())));
  }
}
