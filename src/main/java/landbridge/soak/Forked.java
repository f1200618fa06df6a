package landbridge.soak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process of this program, or of plain Fuseki, beside the one that runs: with the same Java and
 * the same class path, so that nothing else is needed.
 *
 * @param process the process
 * @param log what it writes to both of its outputs
 * @param port where it serves; 0 if it serves nothing
 */
public record Forked(Process process, Path log, int port) implements AutoCloseable {

  /** A variable of the environment: the most open files of the process, where there is a shell. */
  static final String FILES = "LIMIT_OF_FILES";

  private static final String MAIN = "landbridge.Main";
  private static final String FUSEKI = "org.apache.jena.fuseki.main.cmds.FusekiMainCmd";
  private static final Duration STEP = Duration.ofMillis(20);

  /** A command of this program, such as {@code build}. */
  public static Forked command(Path folder, List<String> java, List<String> arguments)
      throws IOException {
    return fork(folder, java, Map.of(), MAIN, arguments, 0);
  }

  /** This program as a server at a free port; {@code arguments} are those of {@code serve}. */
  public static Forked server(Path folder, List<String> java, List<String> arguments)
      throws IOException {
    return server(folder, java, Map.of(), arguments);
  }

  /** The same with variables of the environment beside those of this process. */
  public static Forked server(
      Path folder, List<String> java, Map<String, String> environment, List<String> arguments)
      throws IOException {
    int port = freePort();
    List<String> all = new ArrayList<>(List.of("serve", "--port", String.valueOf(port)));
    all.addAll(arguments);
    return fork(folder, java, environment, MAIN, all, port);
  }

  /**
   * Plain Fuseki as a server at a free port.
   *
   * @param arguments its own, such as {@code --file=data.nq /ds}
   */
  public static Forked fuseki(
      Path folder, List<String> java, Map<String, String> environment, List<String> arguments)
      throws IOException {
    int port = freePort();
    List<String> all = new ArrayList<>(List.of("--localhost", "--port=" + port));
    all.addAll(arguments);
    return fork(folder, java, environment, FUSEKI, all, port);
  }

  private static Forked fork(
      Path folder,
      List<String> java,
      Map<String, String> environment,
      String main,
      List<String> arguments,
      int port)
      throws IOException {
    List<String> words = new ArrayList<>();
    if (environment.containsKey(FILES)) {
      words.addAll(List.of("sh", "-c", "ulimit -n $" + FILES + "; exec \"$@\"", "sh"));
    }
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(java);
    String home = System.getProperty("landbridge.home");
    if (home != null) {
      words.add("-Dlandbridge.home=" + home);
    }
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    words.addAll(arguments);
    Path log = Files.createTempFile(folder, "process-", ".log");
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new Forked(builder.start(), log, port);
  }

  /** Where it serves; {@code path} begins with a slash. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /**
   * Waits until it takes connections.
   *
   * @return how long that took
   * @throws IOException with its log if it ends before, or does not within the time
   */
  public Duration awaitListening(Duration longest) throws IOException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < longest.toNanos() && process.isAlive()) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return Duration.ofNanos(System.nanoTime() - start);
      } catch (IOException notYet) {
        pause(STEP);
      }
    }
    throw new IOException("the server does not listen:\n" + output());
  }

  /** Waits for its end; its exit code, or -1 if it was still running then, and was killed. */
  public int exitCode(Duration longest) {
    try {
      if (process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
    return -1;
  }

  /** What it has written so far. */
  public String output() throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8);
  }

  /** Memory that it holds, in bytes; -1 where the system does not tell. */
  public long residentBytes() {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(-1);
    } catch (IOException e) {
      return -1;
    }
  }

  /** Processor time that it has used. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Ends it at once, as {@code kill -9} does. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
