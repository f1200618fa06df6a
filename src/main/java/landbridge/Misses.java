package landbridge;

import picocli.CommandLine.Option;

/** How much an evaluation shows of what it found wrong: the same option in every command. */
final class Misses {

  @Option(
      names = "--misses",
      paramLabel = "N",
      description = "How many misses of each sort to print (default: all).",
      defaultValue = "2147483647")
  private int most = Integer.MAX_VALUE;

  int most() {
    return most;
  }
}
