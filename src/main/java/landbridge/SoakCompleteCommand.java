package landbridge;

import java.util.Map;
import java.util.concurrent.Callable;
import landbridge.soak.CompleteTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code landbridge soak complete}: no answer with status 200 is cut. */
@Command(
    name = "complete",
    description =
        "Cut long answers by every limit, in every form: does one with status 200 look whole?",
    mixinStandardHelpOptions = true)
final class SoakCompleteCommand implements Callable<Integer> {

  /** What cuts nothing. */
  private static final long MILLIS = 60_000;

  @Mixin private SoakOptions options = new SoakOptions();

  @Override
  public Integer call() {
    return options.run(
        own -> new CompleteTrial(CompleteTrial.usualCuts(), own.setting(MILLIS, Map.of())));
  }
}
