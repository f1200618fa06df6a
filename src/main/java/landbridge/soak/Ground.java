package landbridge.soak;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import landbridge.publish.Progress;
import landbridge.publish.Release;
import landbridge.publish.TrialRelease;
import landbridge.triples.Layer;

/**
 * Where trials take place: a temporary folder with a release of real and generated triples, and the
 * servers that serve it. Closing it ends them and leaves nothing.
 */
public final class Ground implements Closeable {

  private static final Duration STARTING = Duration.ofSeconds(90);

  /** Trials send from one address what comes from many. */
  private static final Map<String, String> ANY_CLIENT =
      Map.of(
          "LANDBRIDGE_CLIENT_CONCURRENT", "0",
          "LANDBRIDGE_CLIENT_REQUESTS", "0",
          "LANDBRIDGE_CLIENT_ERRORS", "0",
          "LANDBRIDGE_CLIENT_QUERY_SECONDS", "0");

  /** A variable of the environment: how many files a server may have open. */
  static final String FILES = Forked.FILES;

  private final Path folder;
  private final Release like;
  private final Release release;
  private final Progress progress;
  private final List<Forked> running = new ArrayList<>();

  private Ground(Path folder, Release like, Release release, Progress progress) {
    this.folder = folder;
    this.progress = progress;
    this.like = like;
    this.release = release;
  }

  /**
   * Prepares it.
   *
   * @param like a release whose triples are served too
   * @param triples how many are generated
   * @param progress is told how far the trial is
   */
  public static Ground prepare(Release like, int triples, Progress progress) {
    progress.report("generating triples", 0, triples);
    try {
      Path folder = Files.createTempDirectory("landbridge-soak");
      Files.createDirectory(folder.resolve("tmp"));
      Release release =
          TrialRelease.make(
              like,
              folder.resolve("releases"),
              add -> GeneratedGraph.write(triples, line -> add.accept(Layer.FACTS, line)));
      TrialRelease.point(release);
      return new Ground(folder, like, release, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Is told how far the trial is. */
  Progress progress() {
    return progress;
  }

  /** What is served. */
  Release release() {
    return release;
  }

  /**
   * Makes a release beside it, which is not the current one before it is pointed to.
   *
   * @param more gives what it holds beside the same real triples
   */
  Release make(Consumer<BiConsumer<Layer, String>> more) {
    return TrialRelease.make(like, release.releases(), more);
  }

  /** A folder for what the trial needs. */
  Path folder() {
    return folder;
  }

  /** Where the servers put temporary files. */
  Path temporary() {
    return folder.resolve("tmp");
  }

  /**
   * A server of this program.
   *
   * @param memory the most heap, such as {@code 1g}
   * @param limits such as {@code LANDBRIDGE_QUERY_MILLIS} with {@code 2000}
   */
  Endpoint ours(String memory, Map<String, String> limits) {
    Map<String, String> environment = new TreeMap<>(ANY_CLIENT);
    environment.putAll(limits);
    try {
      int health = Forked.freePort();
      Forked server =
          Forked.server(
              folder,
              java(memory),
              environment,
              List.of(
                  "--no-build",
                  "--release",
                  release.releases().toString(),
                  "--health-port",
                  String.valueOf(health)));
      running.add(server);
      server.awaitListening(STARTING);
      return Endpoint.ours(server.port(), health, server.process().toHandle());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Plain Fuseki with the same triples, all in its default graph.
   *
   * @param millis how long a query may run
   */
  Endpoint fuseki(String memory, long millis) {
    return fuseki(memory, millis, Map.of());
  }

  /** The same with variables of the environment. */
  Endpoint fuseki(String memory, long millis, Map<String, String> environment) {
    try {
      Forked server =
          Forked.fuseki(
              folder,
              fusekiJava(memory),
              environment,
              List.of("--ping", "--timeout=" + millis, "--file=" + triples(), "/ds"));
      running.add(server);
      server.awaitListening(STARTING);
      return Endpoint.fuseki(server.port(), server.process().toHandle());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends a server. */
  void end(Endpoint endpoint) {
    running.stream()
        .filter(server -> server.process().toHandle().equals(endpoint.process()))
        .forEach(Forked::close);
  }

  /** What a server has written to its log. */
  String log(Endpoint endpoint) {
    for (Forked server : running) {
      if (server.process().toHandle().equals(endpoint.process())) {
        try {
          return server.output();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return "";
  }

  private List<String> java(String memory) {
    // All of the heap from the beginning, so that growth is growth.
    return List.of(
        "-Xms" + memory, "-Xmx" + memory, "-XX:+AlwaysPreTouch", "-Djava.io.tmpdir=" + temporary());
  }

  /** Its command would set up a log of a library that is not here, unless that is set up. */
  private List<String> fusekiJava(String memory) {
    List<String> java = new ArrayList<>(java(memory));
    java.add("-Dlog4j2.configurationFile=none");
    java.add("-Dlog4j.configurationFile=none");
    return java;
  }

  /** All triples of the release as N-Triples. */
  private Path triples() throws IOException {
    Path file = folder.resolve("triples.nt");
    if (Files.exists(file)) {
      return file;
    }
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Layer layer : Layer.values()) {
        for (Path quads : release.quads(layer)) {
          try (Stream<String> lines = Files.lines(quads)) {
            for (String line : (Iterable<String>) lines::iterator) {
              out.write(line.substring(0, line.lastIndexOf(" <")) + " .\n");
            }
          }
        }
      }
    }
    return file;
  }

  @Override
  public void close() {
    running.forEach(Forked::close);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
