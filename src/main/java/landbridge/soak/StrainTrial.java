package landbridge.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import landbridge.publish.Progress;

/**
 * More than a server has: connections, open files, memory; and clients that go before they have
 * their answer.
 *
 * @param connections how many are open at once
 * @param leaving how many go
 * @param files the most open files of a server that is to have too few; 0 leaves that out
 * @param memory the most heap of a server that is to have too little
 * @param setting what the servers are given otherwise
 */
public record StrainTrial(int connections, int leaving, int files, String memory, Setting setting)
    implements Trial {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double IDLE_PERCENT = 20;
  private static final long RECOVERY_MILLIS = 15_000;

  /** Each alone would fill any heap. */
  private static final List<String> GREEDY =
      List.of(
          "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a",
          "SELECT ?a ?c ?f (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?c ?f",
          "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?f))) AS ?all) { ?a ?b ?c . ?d ?e ?f }",
          "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }");

  @Override
  public String title() {
    return "strain: connections, clients that go, open files, memory";
  }

  @Override
  public void run(Ground ground, Endpoint endpoint, Figures figures) throws IOException {
    Progress progress = ground.progress();
    progress.report("straining " + endpoint.name() + " by connections", 0, 0);
    connections(endpoint, figures);
    progress.report("straining " + endpoint.name() + " by clients that go", 0, 0);
    leaving(ground, endpoint, figures);
    ground.end(endpoint);
    progress.report("straining " + endpoint.name() + " by too few files", 0, 0);
    if (files > 0) {
      Endpoint few = start(ground, endpoint, setting.memory(), Map.of(Ground.FILES, "" + files));
      files(few, figures);
      ground.end(few);
    }
    progress.report("straining " + endpoint.name() + " by too little memory", 0, 0);
    Endpoint small = start(ground, endpoint, memory, Map.of());
    memory(small, figures);
    ground.end(small);
  }

  private Endpoint start(
      Ground ground, Endpoint like, String heap, Map<String, String> environment) {
    Map<String, String> all = new TreeMap<>(setting.environment());
    all.putAll(environment);
    return like.isOurs()
        ? ground.ours(heap, all)
        : ground.fuseki(heap, setting.millis(), environment);
  }

  /** All open before the first asks, and each is answered. */
  private void connections(Endpoint endpoint, Figures figures) {
    CountDownLatch open = new CountDownLatch(connections);
    Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();
    Latencies latencies = new Latencies();
    Trials.together(
        connections,
        number -> {
          try (Wire wire = Wire.open(endpoint.port(), PATIENCE)) {
            open.countDown();
            open.await();
            long start = System.nanoTime();
            wire.send(endpoint.query(Sampler.oneThing(number), "text/csv"));
            outcomes.merge("" + wire.read(false).status(), 1, Integer::sum);
            latencies.add(System.nanoTime() - start);
          } catch (IOException e) {
            open.countDown();
            outcomes.merge("none", 1, Integer::sum);
          }
        });
    String name = connections + " connections at once: ";
    figures.put(name + "answers", outcomes);
    figures.put(name + "time", latencies);
    figures.check(
        outcomes.equals(Map.of("200", connections)), name + "not all were answered with 200");
  }

  /** Their queries end soon after they have gone. */
  private void leaving(Ground ground, Endpoint endpoint, Figures figures) throws IOException {
    Trials.together(
        leaving,
        number -> {
          try (Wire wire = Wire.open(endpoint.port(), Duration.ofSeconds(5))) {
            wire.send(endpoint.query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "text/csv"));
            wire.read(new byte[1024]);
          } catch (IOException e) {
            // Refused, or slow: then it goes all the same.
          }
        });
    Trials.pause(1000);
    double percent = Vitals.processorPercent(endpoint.process(), 1000);
    figures.put(leaving + " clients gone: processor 1 s later (%)", percent);
    figures.check(percent < IDLE_PERCENT, "queries of clients that have gone go on: " + percent);
    try (Stream<Path> left = Files.list(ground.temporary())) {
      long count = left.filter(file -> !file.toString().contains("hsperf")).count();
      figures.put("  temporary files afterwards", count);
      figures.check(count == 0, count + " temporary files are left");
    }
  }

  /** More connections than it may have files; afterwards it answers again. */
  private void files(Endpoint endpoint, Figures figures) {
    List<Wire> held = new ArrayList<>();
    int answered = 0;
    for (int i = 0; i < 2 * files; i++) {
      try {
        Wire wire = Wire.open(endpoint.port(), Duration.ofSeconds(2));
        held.add(wire);
        if (i % 50 == 0) {
          wire.send(endpoint.query(Sampler.oneThing(i), "text/csv"));
          answered += wire.read(false).status() == 200 ? 1 : 0;
        }
      } catch (IOException refused) {
        // That is what is expected from some number on.
      }
    }
    held.forEach(Wire::close);
    long start = System.nanoTime();
    boolean isBack = false;
    while (!isBack && System.nanoTime() - start < RECOVERY_MILLIS * 1_000_000) {
      isBack = isAnswered(endpoint);
    }
    figures.put(files + " files, " + 2 * files + " connections: answered meanwhile", answered);
    figures.put(
        "  answers again after (ms)",
        isBack ? "" + (System.nanoTime() - start) / 1_000_000 : "not at all");
    figures.check(isBack, "with too few open files it does not answer again");
  }

  /** The queries fail alone. */
  private void memory(Endpoint endpoint, Figures figures) {
    Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();
    Sampler others = Sampler.ofQuery(endpoint, Duration.ofMillis(50), Duration.ofSeconds(10));
    try {
      Trials.together(
          GREEDY.size(), number -> outcomes.merge(greedy(endpoint, number), 1, Integer::sum));
    } finally {
      others.close();
    }
    figures.put("heap " + memory + ", " + GREEDY.size() + " greedy queries: answers", outcomes);
    figures.put("  others meanwhile", others.latencies() + ", " + others.failures() + " without");
    boolean isBack = isAnswered(endpoint);
    figures.put("  answers afterwards", isBack);
    figures.check(isBack, "after a heap that was full it does not answer");
    figures.check(others.failures() == 0, others.failures() + " others were not answered");
  }

  private static String greedy(Endpoint endpoint, int number) {
    try {
      Wire.Answer answer = endpoint.ask(endpoint.query(GREEDY.get(number), "*/*"), PATIENCE);
      return answer.isWhole() ? "" + answer.status() : "broken off";
    } catch (IOException e) {
      return "none";
    }
  }

  private static boolean isAnswered(Endpoint endpoint) {
    try {
      byte[] request = endpoint.query(Sampler.oneThing(1), "text/csv");
      return endpoint.ask(request, Duration.ofSeconds(2)).status() == 200;
    } catch (IOException e) {
      Trials.pause(100);
      return false;
    }
  }
}
