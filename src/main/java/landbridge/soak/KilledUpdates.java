package landbridge.soak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import landbridge.publish.Release;
import landbridge.serve.Limits;
import landbridge.serve.Updating;
import landbridge.serve.update.Credentials;
import landbridge.serve.update.StoreCheck;
import landbridge.serve.update.Updates;

/**
 * A server of a store is killed at random moments while several clients send it numbered updates.
 * Each that was answered with success must be there afterwards, and none in part.
 */
public final class KilledUpdates {

  private static final int WRITERS = 3;

  /** Statements of one update. */
  private static final int PARTS = 3;

  /** A server is killed at some moment after it has acknowledged so many updates at most. */
  private static final int MOST_UPDATES = 4;

  private static final int LATEST_MILLIS = 1_500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 20;
  private static final Duration START = Duration.ofSeconds(60);
  private static final String NAME = "urn:x-soak:";

  private final Path folder;
  private final Random random;
  private final String token;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final AtomicInteger sent = new AtomicInteger();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Latencies latencies = new Latencies();
  private final List<Duration> starts = new ArrayList<>();
  private long lost;
  private long partial;
  private long differences;

  private KilledUpdates(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
    this.token = Credentials.add(folder.resolve("credentials"), "soak");
  }

  /**
   * What became of it.
   *
   * @param rounds how often the server was killed
   * @param sent updates that were sent
   * @param acknowledged those that were answered with success
   * @param lost of these, those that were not there later
   * @param partial updates of which a part was there
   * @param differences statements by which database and release differed
   * @param slowestStart the longest time from start to the first connection
   * @param latencies of the updates that were acknowledged
   */
  public record Outcome(
      int rounds,
      int sent,
      int acknowledged,
      long lost,
      long partial,
      long differences,
      Duration slowestStart,
      Latencies latencies) {

    /** Whether nothing was lost. */
    public boolean isGood() {
      return lost == 0 && partial == 0 && differences == 0;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d kills, %d updates sent, %d acknowledged; lost %d, partial %d, differences of database"
              + " and release %d; slowest start %.1f s; acknowledged: %s",
          rounds,
          sent,
          acknowledged,
          lost,
          partial,
          differences,
          slowestStart.toMillis() / 1e3,
          latencies);
    }
  }

  /**
   * Runs the trial.
   *
   * @param folder an empty folder for it
   * @param first the release that the store begins with
   * @param java options of the server's Java machine
   * @param rounds how often it is killed
   * @param longest after which it is killed no more
   */
  public static Outcome run(
      Path folder, Release first, List<String> java, int rounds, Duration longest, long seed)
      throws IOException {
    Updates.open(folder.resolve("store"), () -> first, Updating.bounds(Limits.DEFAULT), line -> {})
        .close();
    KilledUpdates trial = new KilledUpdates(folder, seed);
    long end = System.nanoTime() + longest.toNanos();
    int done = 0;
    while (done < rounds && System.nanoTime() < end) {
      trial.round(java);
      done++;
    }
    trial.look(java);
    return trial.outcome(done);
  }

  private Outcome outcome(int rounds) {
    return new Outcome(
        rounds,
        sent.get(),
        acknowledged.size(),
        lost,
        partial,
        differences,
        starts.stream().max(Duration::compareTo).orElse(Duration.ZERO),
        latencies);
  }

  /** One life of a server. Now and then it is killed before it listens. */
  private void round(List<String> java) throws IOException {
    try (Forked server = serve(java)) {
      if (random.nextInt(10) == 0) {
        pause(random.nextInt(2_000));
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
      pause(random.nextInt(LATEST_MILLIS));
      server.process().destroyForcibly();
      writers.forEach(KilledUpdates::join);
    }
    if (random.nextInt(5) == 0) {
      differences += StoreCheck.differences(folder.resolve("store"));
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
        starts.add(Duration.ofNanos(System.nanoTime() - start));
        return true;
      }
      pause(20);
    }
    if (server.output().contains("is taken")) {
      return false;
    }
    throw new IOException("the server does not start:\n" + server.output());
  }

  private void awaitUpdates(int more) {
    int enough = acknowledged.size() + more;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (acknowledged.size() < enough && System.nanoTime() < end) {
      pause(10);
    }
  }

  private void look(List<String> java) throws IOException {
    try (Forked server = serve(java)) {
      if (!isServing(server)) {
        throw new IOException("the last server did not start:\n" + server.output());
      }
      check(server);
    }
    differences += StoreCheck.differences(folder.resolve("store"));
  }

  private Forked serve(List<String> java) throws IOException {
    return Forked.server(
        folder,
        java,
        List.of(
            "--store",
            folder.resolve("store").toString(),
            "--updates",
            "--credentials",
            folder.resolve("credentials").toString(),
            "--set",
            "store.releases=5"));
  }

  /** Sends updates until the server is gone. */
  private void write(Forked server) {
    while (server.process().isAlive()) {
      String name = NAME + sent.incrementAndGet();
      StringBuilder update = new StringBuilder("INSERT DATA { GRAPH ");
      update.append("<https://w3id.org/landbridge/graph/meta> {");
      for (int part = 0; part < PARTS; part++) {
        update.append(" <" + name + "> <urn:x-soak-part:" + part + "> \"" + name + "\" .");
      }
      long start = System.nanoTime();
      try {
        if (post(server.uri("/update"), update.append(" } }").toString()) == 200) {
          latencies.add(System.nanoTime() - start);
          acknowledged.add(name);
        }
      } catch (IOException gone) {
        return;
      }
    }
  }

  private int post(URI uri, String update) throws IOException {
    return send(HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/sparql-update")
            .POST(HttpRequest.BodyPublishers.ofString(update)))
        .statusCode();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(
          request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Asks a server until it answers: it may be too busy to take a connection at once. */
  private HttpResponse<String> asked(Forked server, HttpRequest.Builder request)
      throws IOException {
    IOException last = new IOException("nobody answers");
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        return send(request);
      } catch (IOException e) {
        last = e;
        pause(500);
      }
    }
    throw new IOException("the server does not answer:\n" + server.output(), last);
  }

  /** Counts what is there against what has to be. */
  private void check(Forked server) throws IOException {
    String query =
        "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o FILTER (STRSTARTS(STR(?p), 'urn:x-soak-part:')) }"
            + " GROUP BY ?s";
    HttpResponse<String> answer =
        asked(
            server,
            HttpRequest.newBuilder(
                    server.uri("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .header("Accept", "text/csv"));
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
    partial += found.values().stream().filter(parts -> parts != PARTS).count();
    lost += acknowledged.stream().filter(name -> !found.containsKey(name)).count();
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
