package landbridge;

import java.util.List;
import java.util.concurrent.Callable;
import landbridge.publish.Benchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge benchmark}: how the build grows with the number of documents. */
@Command(
    name = "benchmark",
    description = {
      "Build releases of the documents repeated under other names, and report speed and memory.",
      "Nothing is published. The first line warms the machine up and is not to be quoted."
    },
    mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {

  @Mixin private Places.Documents documents = new Places.Documents();

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "N",
      description = "How many documents to build, one build each (default: ${DEFAULT-VALUE}).",
      defaultValue = "100,100,1000,10000")
  private List<Integer> sizes = List.of();

  @Override
  public Integer call() {
    System.out.println(Output.machine());
    System.out.println(Benchmark.header());
    for (int size : sizes) {
      try (ProgressLine progress = new ProgressLine()) {
        System.out.println(Benchmark.run(documents.corpus(), size, progress).line());
      }
    }
    return 0;
  }
}
