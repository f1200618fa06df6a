package landbridge.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Many clients ask for all of one thing each, on connections that stay open.
 *
 * @param connections how many at once, one row of figures each
 * @param seconds how long each
 * @param seed of the choice of things
 * @param setting what the servers are given
 */
public record LoadTrial(List<Integer> connections, int seconds, long seed, Setting setting)
    implements Trial {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int BEYOND_HEAP_MEGABYTES = 300;

  @Override
  public String title() {
    return "load: SELECT of one thing, " + seconds + " s, heap " + setting.memory();
  }

  @Override
  public void run(Ground ground, Endpoint endpoint, Figures figures) throws IOException {
    load(endpoint, 8, Math.max(1, seconds / 4), new Latencies(), error -> {});
    for (int clients : connections) {
      ground.progress().report("loading " + endpoint.name() + " by connections", clients, 0);
      Latencies latencies = new Latencies();
      Queue<String> errors = new ConcurrentLinkedQueue<>();
      long processor = Vitals.processorNanos(endpoint.process());
      long start = System.nanoTime();
      load(endpoint, clients, seconds, latencies, errors::add);
      double took = (System.nanoTime() - start) / 1e9;
      double each =
          (Vitals.processorNanos(endpoint.process()) - processor) / 1e6 / latencies.count();
      String who = clients + " connections: ";
      figures.put(who + "requests a second", latencies.count() / took);
      figures.put(
          "  " + who + "p50 / p99 (ms)", both(latencies.millis(0.5), latencies.millis(0.99)));
      figures.put("  " + who + "errors", errors.size());
      figures.put(
          "  " + who + "processor of a request (ms)", String.format(Locale.ROOT, "%.2f", each));
      figures.put("  " + who + "memory (MB)", memory(endpoint));
      errors.forEach(error -> figures.fail(who + error));
    }
    long beyond = memory(endpoint) - heap();
    figures.put("memory beyond the heap (MB)", beyond);
    figures.check(
        beyond <= BEYOND_HEAP_MEGABYTES, "memory is heap plus " + beyond + " MB, not plus 300");
  }

  private static String both(double one, double other) {
    return String.format(Locale.ROOT, "%.1f / %.1f", one, other);
  }

  private static long memory(Endpoint endpoint) {
    return Trials.megabytes(Vitals.resident(endpoint.process()));
  }

  private long heap() {
    String memory = setting.memory().toLowerCase(Locale.ROOT);
    long number = Long.parseLong(memory.substring(0, memory.length() - 1));
    return memory.endsWith("g") ? number * 1024 : number;
  }

  private void load(
      Endpoint endpoint, int clients, int seconds, Latencies latencies, Consumer<String> errors) {
    int things = GeneratedGraph.things(setting.triples());
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    Trials.together(
        clients,
        number -> {
          SplittableRandom random = new SplittableRandom(seed + number);
          while (System.nanoTime() < end) {
            try (Wire wire = Wire.open(endpoint.port(), PATIENCE)) {
              boolean isOpen = true;
              while (isOpen && System.nanoTime() < end) {
                String query = Sampler.oneThing(random.nextInt(things));
                long start = System.nanoTime();
                wire.send(endpoint.query(query, "application/sparql-results+json"));
                Wire.Answer answer = wire.read(false);
                latencies.add(System.nanoTime() - start);
                isOpen = answer.isOpen();
                if (answer.status() != 200 || !answer.isWhole()) {
                  errors.accept("status " + answer.status());
                }
              }
            } catch (IOException e) {
              errors.accept(e.toString());
            }
          }
        });
  }
}
