package landbridge;

import java.util.Map;
import java.util.concurrent.Callable;
import landbridge.soak.SwitchTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge soak switch}: new releases while clients ask. */
@Command(
    name = "switch",
    description =
        "Release after release becomes current while clients ask: fails any, is any mixed?",
    mixinStandardHelpOptions = true)
final class SoakSwitchCommand implements Callable<Integer> {

  private static final int RELEASES = 3;

  /** Of the first release, which is soon replaced. */
  private static final int TRIPLES = 6000;

  @Mixin private SoakOptions options = new SoakOptions();

  @Option(names = "--rounds", paramLabel = "N", description = "How many switches (default: 50).")
  private int rounds = 50;

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "How many connections at once (default: 200).")
  private int connections = 200;

  @Override
  public Integer call() {
    return options.run(
        own ->
            new SwitchTrial(
                rounds, RELEASES, connections, own.setting(30_000, Map.of()).with(TRIPLES)));
  }
}
