package landbridge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What another process came to.
 *
 * @param code its exit code
 * @param out its standard output, as UTF-8
 * @param err its standard error, as UTF-8
 */
public record Fork(int code, String out, String err) {

  private static final int SECONDS = 60;

  /** A Java machine of its own with the classes of the tests; no more of it than starts fast. */
  public static Fork java(List<String> options, Map<String, String> environment, String... main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath()));
    command.addAll(List.of(main));
    return run(command, Path.of("."), environment);
  }

  /** The class path of the tests, with all places absolute. */
  public static String classPath() {
    List<String> places = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      places.add(Path.of(place).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, places);
  }

  /** Runs a command to its end, with nothing on its standard input. */
  public static Fork run(List<String> command, Path folder, Map<String, String> environment) {
    try {
      Path out = Files.createTempFile("fork", ".out");
      Path err = Files.createTempFile("fork", ".err");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        int code = await(builder.start());
        return new Fork(code, text(out), text(err));
      } finally {
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static File nothing() {
    return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static int await(Process process) {
    try {
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      assertTrue(ended, "still running after " + SECONDS + " seconds: " + process.info());
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
