package landbridge;

import java.util.Map;
import java.util.concurrent.Callable;
import landbridge.soak.ProbesTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code landbridge soak probes}: nothing gets out or in that should not. */
@Command(
    name = "probes",
    description =
        "Try to have the server reach out, read files, or run code: does anything get through?",
    mixinStandardHelpOptions = true)
final class SoakProbesCommand implements Callable<Integer> {

  private static final int TRIPLES = 6000;
  private static final long MILLIS = 5000;

  @Mixin private SoakOptions options = new SoakOptions();

  @Override
  public Integer call() {
    return options.run(own -> new ProbesTrial(1, own.setting(MILLIS, Map.of()).with(TRIPLES)));
  }
}
