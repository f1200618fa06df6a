package landbridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import landbridge.soak.Course;
import landbridge.soak.Trial;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all trials of a running server are told. */
final class SoakOptions {

  @Mixin private Places.Releases releases = new Places.Releases();

  @Option(
      names = "--triples",
      paramLabel = "N",
      description = "How many triples to generate beside those of the release (default: 300000).")
  private int triples = 300_000;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description = "The most heap of a server (default: 1g).")
  private String memory = "1g";

  @Option(names = "--peer", description = "Try plain Fuseki too, with the same triples.")
  private boolean peer;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all that is chosen by chance (default: 1).")
  private long seed = 1;

  long seed() {
    return seed;
  }

  /** What servers are given. */
  Trial.Setting setting(long queryMillis, Map<String, String> limits) {
    return new Trial.Setting(triples, memory, queryMillis, limits);
  }

  /** Takes a trial through; the exit code. */
  int run(Function<SoakOptions, Trial> trial) {
    List<String> report = new ArrayList<>();
    boolean holds;
    try (ProgressLine progress = new ProgressLine()) {
      holds = Course.run(trial.apply(this), releases.current(), peer, report::add, progress);
    }
    report.forEach(System.out::println);
    return holds ? 0 : 1;
  }
}
