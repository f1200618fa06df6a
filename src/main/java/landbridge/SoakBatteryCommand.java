package landbridge;

import java.util.Map;
import java.util.concurrent.Callable;
import landbridge.soak.BatteryTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge soak battery}: queries that kill, alone and from many clients at once. */
@Command(
    name = "battery",
    description = {
      "Send queries that would bring a server down which trusts them, alone and from many clients.",
      "Each is answered in time and in words, and others are answered meanwhile."
    },
    mixinStandardHelpOptions = true)
final class SoakBatteryCommand implements Callable<Integer> {

  @Mixin private SoakOptions options = new SoakOptions();

  @Option(
      names = "--deadline",
      paramLabel = "MS",
      description = "How long a query may run (default: 3000).")
  private long deadline = 3000;

  @Option(
      names = "--generated",
      paramLabel = "N",
      description = "How many queries are generated beside those of the table (default: 100).")
  private int generated = 100;

  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "How many send them at once (default: 16).")
  private int clients = 16;

  @Option(names = "--rounds", paramLabel = "N", description = "How often they do (default: 2).")
  private int rounds = 2;

  @Override
  public Integer call() {
    return options.run(
        own ->
            new BatteryTrial(
                BatteryTrial.queries(own.seed(), generated),
                clients,
                rounds,
                own.setting(deadline, Map.of())));
  }
}
