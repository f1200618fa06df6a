package landbridge.soak;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server of a store is killed at random moments while several clients send it numbered updates.
 * Each that was answered with success must be there afterwards, and none in part.
 */
public final class UpdatesTrial {

  private static final int WRITERS = 3;

  /** Statements of one update. */
  private static final int PARTS = 3;

  /** A server is killed at some moment after it has acknowledged so many updates at most. */
  private static final int MOST_UPDATES = 4;

  private static final List<String> JAVA =
      List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private static final int LATEST_MILLIS = 1_500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 20;
  private static final Duration START = Duration.ofSeconds(60);
  private static final String NAME = "urn:x-soak:";

  private final Findings findings = new Findings();
  private final TrialStore store;
  private final Random random;
  private final AtomicInteger sent = new AtomicInteger();
  private final Latencies latencies = new Latencies();

  private UpdatesTrial(Rehearsal rehearsal, long seed) throws IOException {
    Path folder = Files.createDirectory(rehearsal.folder().resolve("updates"));
    this.store = TrialStore.make(rehearsal, folder, findings);
    this.random = new Random(seed);
  }

  /**
   * Runs the trial.
   *
   * @param rounds how often the server is killed
   * @param longest after which it is killed no more
   */
  public static Findings run(Rehearsal rehearsal, int rounds, Duration longest, long seed)
      throws IOException {
    UpdatesTrial trial = new UpdatesTrial(rehearsal, seed);
    long end = System.nanoTime() + longest.toNanos();
    for (int done = 0; done < rounds && System.nanoTime() < end; done++) {
      rehearsal.progress().report("killing a server of a store", done, rounds);
      trial.round();
      trial.findings.count("kills");
    }
    trial.look();
    return trial.findings();
  }

  private Findings findings() {
    findings.count("updates sent", sent.get());
    findings.count("updates acknowledged", store.acknowledged());
    findings.count("median milliseconds of an update", Math.round(latencies.millis(0.5)));
    findings.greatest("milliseconds of an update", Math.round(latencies.millis(1)));
    return findings;
  }

  /** One life of a server. Now and then it is killed before it listens. */
  private void round() throws IOException {
    try (Forked server = store.serve(JAVA, "store.releases=5")) {
      if (random.nextInt(10) == 0) {
        Trials.pause(random.nextInt(2_000));
        return;
      }
      if (!isServing(server)) {
        return;
      }
      check(server);
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        Thread writer = new Thread(() -> write(server), "writer");
        writer.start();
        writers.add(writer);
      }
      awaitUpdates(random.nextInt(MOST_UPDATES));
      Trials.pause(random.nextInt(LATEST_MILLIS));
      server.process().destroyForcibly();
      writers.forEach(UpdatesTrial::join);
    }
    if (random.nextInt(5) == 0) {
      store.expectSame();
    }
  }

  /**
   * Waits until it says that it serves; another process may have its port, and answer there.
   *
   * @return whether it does; not if its port was taken meanwhile
   */
  private boolean isServing(Forked server) throws IOException {
    long start = System.nanoTime();
    while (server.process().isAlive() && System.nanoTime() - start < START.toNanos()) {
      if (server.output().contains("is served")) {
        findings.greatest(
            "milliseconds until the server listened", (System.nanoTime() - start) / 1_000_000);
        return true;
      }
      Trials.pause(20);
    }
    if (server.output().contains("is taken")) {
      return false;
    }
    throw new IOException("the server does not start:\n" + server.output());
  }

  private void awaitUpdates(int more) {
    int enough = store.acknowledged() + more;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (store.acknowledged() < enough && System.nanoTime() < end) {
      Trials.pause(10);
    }
  }

  private void look() throws IOException {
    try (Forked server = store.serve(JAVA, "store.releases=5")) {
      if (!isServing(server)) {
        throw new IOException("the last server did not start:\n" + server.output());
      }
      check(server);
    }
    store.expectSame();
  }

  /** Sends updates until the server is gone. */
  private void write(Forked server) {
    while (server.process().isAlive()) {
      String name = NAME + sent.incrementAndGet();
      StringBuilder statements = new StringBuilder();
      for (int part = 0; part < PARTS; part++) {
        statements.append("<" + name + "> <urn:x-soak-part:" + part + "> \"" + name + "\" . ");
      }
      long start = System.nanoTime();
      try {
        if (store.add(server, name, statements.toString()) == 200) {
          latencies.add(System.nanoTime() - start);
        }
      } catch (IOException gone) {
        return;
      }
    }
  }

  /** Asks a server until it answers: it may be too busy to take a connection at once. */
  private HttpResponse<String> asked(Forked server, String query) throws IOException {
    IOException last = new IOException("nobody answers");
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        return store.ask(server, query);
      } catch (IOException e) {
        last = e;
        Trials.pause(500);
      }
    }
    throw new IOException("the server does not answer:\n" + server.output(), last);
  }

  /** Counts what is there against what has to be. */
  private void check(Forked server) throws IOException {
    String query =
        "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o FILTER (STRSTARTS(STR(?p), 'urn:x-soak-part:')) }"
            + " GROUP BY ?s";
    HttpResponse<String> answer = asked(server, query);
    if (answer.statusCode() != 200) {
      throw new IOException("the query was answered with " + answer.statusCode());
    }
    Map<String, Integer> found = new HashMap<>();
    answer
        .body()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells -> found.put(cells[0], Integer.parseInt(cells[1])));
    found.forEach(
        (name, parts) -> {
          if (parts != PARTS) {
            findings.loss(name + " is there in part: " + parts + " of " + PARTS);
          }
        });
    store.expectAll(found.keySet());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
