package landbridge.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A mixed load for long: what the process holds grows little after it has begun.
 *
 * @param seconds how long
 * @param samples how often it is looked at
 * @param clients how many at once
 * @param seed of all that is chosen by chance
 * @param setting what the servers are given
 */
public record GrowthTrial(int seconds, int samples, int clients, long seed, Setting setting)
    implements Trial {

  /** From here on growth is counted: the machine is warm, its caches are full. */
  private static final double BEGIN = 0.2;

  private static final double MOST_PERCENT = 5;

  @Override
  public String title() {
    return "growth: mixed load, " + seconds + " s, heap " + setting.memory();
  }

  @Override
  public void run(Ground ground, Endpoint endpoint, Figures figures) {
    MixedLoad load = new MixedLoad(endpoint, GeneratedGraph.things(setting.triples()));
    Thread running =
        new Thread(
            () -> Trials.together(clients, number -> load.run(seed * 1000 + number)), "load");
    running.start();
    List<Vitals> vitals = new ArrayList<>();
    long start = System.nanoTime();
    for (int sample = 1; sample <= samples; sample++) {
      ground.progress().report("loading " + endpoint.name(), sample - 1, samples);
      long at = start + sample * (seconds * 1_000_000_000L / samples);
      Trials.pause((at - System.nanoTime()) / 1_000_000);
      vitals.add(Vitals.of(endpoint.process()));
    }
    load.end();
    join(running);
    Vitals first = vitals.get((int) Math.min(samples - 1, Math.ceil(BEGIN * samples) - 1));
    Vitals last = vitals.get(samples - 1);
    figures.put("requests", load.latencies());
    figures.put("outcomes", load.outcomes());
    grow("memory (MB) at 20 %, at the end", first.resident(), last.resident(), figures);
    grow("heap alive (MB) at 20 %, at the end", first.heap(), last.heap(), figures);
    figures.put("threads at 20 %, at the end", first.threads() + ", " + last.threads());
    figures.put("open files at 20 %, at the end", first.files() + ", " + last.files());
    figures.check(!load.outcomes().containsKey("500"), "status 500");
    figures.check(!load.outcomes().containsKey("no answer"), "requests without answer");
  }

  private static void grow(String name, long from, long to, Figures figures) {
    double percent = 100.0 * (to - from) / Math.max(1, from);
    String value =
        String.format(
            Locale.ROOT, "%d, %d: %+.1f %%", Trials.megabytes(from), Trials.megabytes(to), percent);
    figures.put(name, value);
    figures.check(percent < MOST_PERCENT, name + ": " + value);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
