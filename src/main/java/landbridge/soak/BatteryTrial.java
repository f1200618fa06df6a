package landbridge.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import landbridge.publish.Progress;

/**
 * Queries that kill: one after another, and then from many clients at once, while others ask small
 * things.
 *
 * @param queries by their names
 * @param clients how many send them at once
 * @param rounds how often each client sends all of them, each beginning at another one
 * @param setting what the servers are given
 */
public record BatteryTrial(Map<String, String> queries, int clients, int rounds, Setting setting)
    implements Trial {

  /** How much later than its deadline a query may be answered. */
  private static final long GRACE_MILLIS = 1000;

  /** Who is not answered by then has hung. */
  private static final long HANG_MILLIS = 20_000;

  private static final long REST_MILLIS = 2000;
  private static final double REST_PERCENT = 5;
  private static final double HEALTH_MILLIS = 100;
  private static final double SIMPLE_MILLIS = 500;

  /** Those that are known, and others that are made up, by their names. */
  public static Map<String, String> queries(long seed, int generated) {
    String p = GeneratedGraph.NAMESPACE + "p";
    String q = GeneratedGraph.NAMESPACE + "q";
    Map<String, String> queries = new LinkedHashMap<>();
    HostileQueries.known(p, q).forEach(query -> queries.put(query.name(), query.text()));
    HostileQueries.generated(seed, generated, p, q)
        .forEach(query -> queries.put(query.name(), query.text()));
    return queries;
  }

  @Override
  public String title() {
    return "battery: " + queries.size() + " hostile queries, deadline " + setting.millis() + " ms";
  }

  @Override
  public void run(Ground ground, Endpoint endpoint, Figures figures) throws IOException {
    Progress progress = ground.progress();
    Count alone = new Count(figures);
    int asked = 0;
    for (Map.Entry<String, String> query : queries.entrySet()) {
      progress.report("sending queries to " + endpoint.name() + ", alone", asked++, queries.size());
      if (ask(endpoint, query.getKey(), query.getValue(), alone) > setting.millis() / 2) {
        double percent = later(endpoint);
        if (percent >= REST_PERCENT) {
          // Java still compiles what ran for the first time; what the query itself leaves comes
          // again.
          ask(endpoint, query.getKey(), query.getValue(), alone);
          percent = later(endpoint);
        }
        rest(percent, query.getKey(), alone);
      }
    }
    alone.tell("one at a time");
    figures.put("  processor 2 s after the worst", percent(alone.percent.get() / 1000.0));

    Count together = new Count(figures);
    List<Map.Entry<String, String>> all = List.copyOf(queries.entrySet());
    Duration patience = Duration.ofMillis(HANG_MILLIS);
    Sampler health = Sampler.ofHealth(endpoint, Duration.ofMillis(20), patience);
    Sampler simple = Sampler.ofQuery(endpoint, Duration.ofMillis(50), patience);
    try {
      AtomicInteger next = new AtomicInteger();
      Trials.together(
          clients,
          number -> {
            for (int at = next.getAndIncrement();
                at < rounds * all.size();
                at = next.getAndIncrement()) {
              Map.Entry<String, String> query = all.get(at % all.size());
              progress.report(
                  "sending queries to " + endpoint.name() + ", from " + clients + " clients",
                  at,
                  rounds * (long) all.size());
              ask(endpoint, query.getKey(), query.getValue(), together);
            }
          });
    } finally {
      simple.close();
      health.close();
    }
    rest(later(endpoint), "all at once", together);
    together.tell(clients + " clients");
    figures.put("  processor 2 s later", percent(together.percent.get() / 1000.0));
    put(figures, "  health meanwhile", health, HEALTH_MILLIS);
    put(figures, "  a simple query meanwhile", simple, SIMPLE_MILLIS);
  }

  private static void put(Figures figures, String name, Sampler sampler, double goal) {
    figures.put(name, sampler.latencies() + ", " + sampler.failures() + " without answer");
    figures.check(sampler.latencies().millis(0.99) < goal, name + ": p99 is not under " + goal);
    figures.check(sampler.failures() == 0, name + ": " + sampler.failures() + " without answer");
  }

  /** How long the answer took, in milliseconds. */
  private long ask(Endpoint endpoint, String name, String query, Count count) {
    long start = System.nanoTime();
    String status;
    try (Wire wire = Wire.open(endpoint.port(), patience())) {
      wire.send(endpoint.query(query, "application/sparql-results+json, text/turtle"));
      Wire.Answer answer = wire.read(false);
      status = answer.isWhole() ? "" + answer.status() : answer.status() + " broken off";
      count.figures.check(answer.status() != 500, name + ": status 500");
      if (answer.status() >= 400 && answer.length() == 0) {
        count.empty.incrementAndGet();
        count.figures.fail(name + ": " + answer.status() + " without a word");
      }
    } catch (java.net.SocketTimeoutException e) {
      status = "no answer";
    } catch (IOException e) {
      status = "connection closed";
      count.figures.fail(name + ": closed without an answer");
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    count.statuses.merge(status, 1, Integer::sum);
    count.latest.accumulateAndGet(millis - setting.millis(), Math::max);
    if (millis > setting.millis() + GRACE_MILLIS) {
      count.late.incrementAndGet();
      count.figures.fail(name + ": " + status + " after " + millis + " ms");
    }
    return millis;
  }

  private Duration patience() {
    return Duration.ofMillis(setting.millis() + HANG_MILLIS);
  }

  /** The share of a processor that is used two seconds later. */
  private static double later(Endpoint endpoint) {
    Trials.pause(REST_MILLIS);
    return Vitals.processorPercent(endpoint.process(), REST_MILLIS / 2);
  }

  private static void rest(double percent, String name, Count count) {
    count.percent.accumulateAndGet((long) (percent * 1000), Math::max);
    count.figures.check(
        percent < REST_PERCENT, name + ": " + percent(percent) + " of a processor 2 s later");
  }

  private static String percent(double percent) {
    return String.format(Locale.ROOT, "%.1f %%", percent);
  }

  /** What became of the queries, however many clients send them. */
  private static final class Count {
    private final Figures figures;
    private final Map<String, Integer> statuses = new ConcurrentSkipListMap<>();
    private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicInteger empty = new AtomicInteger();
    private final AtomicLong percent = new AtomicLong();

    Count(Figures figures) {
      this.figures = figures;
    }

    void tell(String who) {
      figures.put(who + ": answers", statuses);
      figures.put("  " + who + ": the latest, after its deadline (ms)", latest.get());
      figures.put("  " + who + ": later than 1 s after it", late.get());
      figures.put("  " + who + ": without a word", empty.get());
    }
  }
}
