package landbridge;

import java.util.Map;
import java.util.concurrent.Callable;
import landbridge.soak.StrainTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge soak strain}: more than a server has. */
@Command(
    name = "strain",
    description = {
      "More connections, open files and memory than a server has, and clients that go before they",
      "have their answer: who else notices, and does it answer again?"
    },
    mixinStandardHelpOptions = true)
final class SoakStrainCommand implements Callable<Integer> {

  private static final long MILLIS = 5000;

  @Mixin private SoakOptions options = new SoakOptions();

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "How many at once (default: 500).")
  private int connections = 500;

  @Option(names = "--leaving", paramLabel = "N", description = "How many go (default: 100).")
  private int leaving = 100;

  @Option(
      names = "--files",
      paramLabel = "N",
      description = "The most open files, where there is a shell; 0 leaves it out (default: 400).")
  private int files = 400;

  @Option(
      names = "--little",
      paramLabel = "SIZE",
      description = "The heap of a server that is to have too little (default: 512m).")
  private String little = "512m";

  @Override
  public Integer call() {
    return options.run(
        own -> new StrainTrial(connections, leaving, files, little, own.setting(MILLIS, Map.of())));
  }
}
