package landbridge;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output of commands. */
final class Output {

  private Output() {}

  /** In UTF-8 whatever the system's encoding is, and buffered: to be flushed at the end. */
  static PrintStream utf8() {
    return new PrintStream(
        new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
  }

  /** What a benchmark runs on. */
  static String machine() {
    Runtime machine = Runtime.getRuntime();
    return "Java "
        + Runtime.version()
        + ", "
        + machine.availableProcessors()
        + " processors, heap up to "
        + machine.maxMemory() / (1024 * 1024)
        + " MB";
  }
}
