package landbridge;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import landbridge.soak.DocumentsTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code landbridge soak documents}: hostile files among the documents. */
@Command(
    name = "documents",
    description = {
      "Build from folders with pipes, links, odd names, broken text and a million rows, and from",
      "mutated documents: each is read, or refused in words, within its time."
    },
    mixinStandardHelpOptions = true)
final class SoakDocumentsCommand implements Callable<Integer> {

  /** What one thing may take. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Option(names = "--rounds", paramLabel = "N", description = "Mutated documents (default: 1000).")
  private int rounds = 1000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Other changes for another number (default: 1).")
  private long seed = 1;

  @Override
  public Integer call() throws IOException {
    return SoakRehearsal.run(
        rehearsal -> DocumentsTrial.run(rehearsal, rounds, true, LONGEST, seed));
  }
}
