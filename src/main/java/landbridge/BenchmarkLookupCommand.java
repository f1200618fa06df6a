package landbridge;

import java.util.concurrent.Callable;
import landbridge.lookup.Lookup;
import landbridge.lookup.LookupBenchmark;
import landbridge.lookup.SyntheticIndex;
import landbridge.serve.ServedBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code landbridge benchmark-lookup}: how lookup does among very many names. */
@Command(
    name = "benchmark-lookup",
    description = {
      "Make an index of made-up names in several scripts, and report how long lookups take.",
      "Nothing is kept. The queries of each sort are first asked untimed, to warm up."
    },
    mixinStandardHelpOptions = true)
final class BenchmarkLookupCommand implements Callable<Integer> {

  @Option(
      names = "--names",
      paramLabel = "N",
      description = "How many names to make up (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000000")
  private long names;

  @Option(
      names = "--queries",
      paramLabel = "N",
      description = "How many queries of each sort to time (default: ${DEFAULT-VALUE}).",
      defaultValue = "5000")
  private int queries;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What all names and queries come of (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--connections",
      paramLabel = "N",
      description =
          "How many clients ask a server at the same time, by lookup, by text:query and by filters"
              + " (default: ${DEFAULT-VALUE}; 0 leaves it out).",
      defaultValue = "8")
  private int connections;

  @Override
  public Integer call() {
    System.out.println(Output.machine());
    try (ProgressLine progress = new ProgressLine()) {
      try (SyntheticIndex synthetic = SyntheticIndex.of(names, seed, progress);
          Lookup lookup = synthetic.lookup()) {
        LookupBenchmark.run(synthetic, lookup, Math.max(1, queries), seed, System.out::println);
        if (connections > 0) {
          ServedBenchmark.run(synthetic, lookup, connections, queries, System.out::println);
        }
      }
    }
    return 0;
  }
}
