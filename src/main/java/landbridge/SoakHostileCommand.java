package landbridge;

import java.util.Map;
import java.util.concurrent.Callable;
import landbridge.soak.HostileTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge soak hostile}: input that nobody sends who means well. */
@Command(
    name = "hostile",
    description = {
      "Send broken queries and requests, paths and names that nobody sends who means well.",
      "Each is answered in words or its connection closed, in time; nothing stays behind."
    },
    mixinStandardHelpOptions = true)
final class SoakHostileCommand implements Callable<Integer> {

  @Mixin private SoakOptions options = new SoakOptions();

  @Option(names = "--queries", paramLabel = "N", description = "Broken queries (default: 60000).")
  private int queries = 60_000;

  @Option(names = "--requests", paramLabel = "N", description = "Broken requests (default: 40000).")
  private int requests = 40_000;

  @Option(names = "--paths", paramLabel = "N", description = "Paths (default: 10000).")
  private int paths = 10_000;

  @Option(names = "--names", paramLabel = "N", description = "Names and batches (default: 10000).")
  private int names = 10_000;

  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "How many send at once (default: 8).")
  private int clients = 8;

  /** Small, so that most is answered at once; of a query that is not, the deadline is short. */
  private static final int TRIPLES = 6000;

  private static final long MILLIS = 500;

  @Override
  public Integer call() {
    return options.run(
        own ->
            HostileTrial.of(
                queries,
                requests,
                paths,
                names,
                clients,
                own.seed(),
                own.setting(MILLIS, Map.of("LANDBRIDGE_IDLE_MILLIS", "1000")).with(TRIPLES)));
  }
}
