package landbridge.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a process holds; -1 where the system does not tell.
 *
 * @param threads threads
 * @param files open files and sockets
 * @param resident memory of the process, in bytes
 * @param heap what is alive in its heap after a collection of garbage, in bytes
 */
record Vitals(long threads, long files, long resident, long heap) {

  private static final int PATIENCE_SECONDS = 60;

  /** Of a running Java process; its garbage is collected first. */
  static Vitals of(ProcessHandle process) {
    long heap = heapAfterCollection(process);
    return new Vitals(status(process, "Threads:"), files(process), resident(process), heap);
  }

  /** Memory of a process, in bytes. */
  static long resident(ProcessHandle process) {
    long kilobytes = status(process, "VmRSS:");
    return kilobytes < 0 ? -1 : 1024 * kilobytes;
  }

  /** Processor time that a process has used, in nanoseconds. */
  static long processorNanos(ProcessHandle process) {
    return process.info().totalCpuDuration().map(java.time.Duration::toNanos).orElse(0L);
  }

  /** The share of one processor, in percent, that a process uses over the next moments. */
  static double processorPercent(ProcessHandle process, long millis) {
    long before = processorNanos(process);
    long start = System.nanoTime();
    Trials.pause(millis);
    return 100.0 * (processorNanos(process) - before) / (System.nanoTime() - start);
  }

  static long files(ProcessHandle process) {
    try (Stream<Path> files = Files.list(Path.of("/proc", "" + process.pid(), "fd"))) {
      return files.count();
    } catch (IOException e) {
      return -1;
    }
  }

  private static long status(ProcessHandle process, String key) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
      return lines
          .filter(line -> line.startsWith(key))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(-1);
    } catch (IOException e) {
      return -1;
    }
  }

  /**
   * The histogram of classes counts only what is alive, so it collects first. It goes to a file: a
   * process that is asked for its own stands still until all of it is taken.
   */
  private static long heapAfterCollection(ProcessHandle process) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (!Files.isExecutable(jcmd)) {
      return -1;
    }
    try {
      Path histogram = Files.createTempFile("landbridge", ".histogram");
      try {
        Process run =
            new ProcessBuilder(jcmd.toString(), "" + process.pid(), "GC.class_histogram")
                .redirectErrorStream(true)
                .redirectOutput(histogram.toFile())
                .start();
        if (!run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          run.destroyForcibly();
          return -1;
        }
        return total(histogram);
      } finally {
        Files.delete(histogram);
      }
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private static long total(Path histogram) throws IOException {
    try (Stream<String> lines = Files.lines(histogram)) {
      return lines
          .filter(line -> line.startsWith("Total"))
          .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[2]))
          .findFirst()
          .orElse(-1);
    }
  }
}
