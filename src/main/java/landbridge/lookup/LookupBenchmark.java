package landbridge.lookup;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** How long lookups take in an index of made-up names, and what the index takes. */
public final class LookupBenchmark {

  private static final double MEGABYTE = 1024 * 1024;

  /** Places from this number on are not in the index. */
  private static final long ABSENT = 1_000_000_000L;

  private final SyntheticIndex synthetic;
  private final int queries;
  private final long seed;

  private LookupBenchmark(SyntheticIndex synthetic, int queries, long seed) {
    this.synthetic = synthetic;
    this.queries = queries;
    this.seed = seed;
  }

  /**
   * Asks an index of made-up places.
   *
   * @param queries how many to time of each sort
   * @param seed by which the queries are chosen
   * @param out receives the lines of the report
   */
  public static void run(
      SyntheticIndex synthetic, Lookup lookup, int queries, long seed, Consumer<String> out) {
    new LookupBenchmark(synthetic, queries, seed).run(lookup, out);
  }

  private void run(Lookup lookup, Consumer<String> out) {
    out.accept(
        String.format(
            Locale.ROOT,
            "%,d places with %,d written forms, made in %.1f s, index %.1f MB",
            synthetic.places(),
            synthetic.forms(),
            synthetic.seconds(),
            synthetic.bytes() / MEGABYTE));
    out.accept(
        "query            p50 ms   p99 ms   max ms  cpu p99  per second  place first   found");
    for (Map.Entry<String, Query> sort : sorts().entrySet()) {
      time(lookup, sort.getValue(), 0, queries / 4);
      out.accept(sort.getKey() + time(lookup, sort.getValue(), queries, queries));
    }
  }

  /**
   * A sort of queries.
   *
   * @param text of the place with a number
   * @param options how it is asked for
   */
  private record Query(LongFunction<String> text, LookupOptions options) {}

  private Map<String, Query> sorts() {
    LookupOptions any = LookupOptions.DEFAULT;
    LookupOptions prefix = any.withPrefix(true);
    Map<String, Query> sorts = new LinkedHashMap<>();
    sorts.put("as written  ", new Query(synthetic::name, any));
    sorts.put("capitals    ", new Query(n -> synthetic.name(n).toUpperCase(Locale.ROOT), any));
    sorts.put("in Latin    ", new Query(synthetic::latin, any));
    sorts.put("one edit    ", new Query(n -> edited(synthetic.name(n), n), any));
    sorts.put("2 letters   ", new Query(n -> beginning(synthetic.name(n), 2), prefix));
    sorts.put("5 letters   ", new Query(n -> beginning(synthetic.name(n), 5), prefix));
    sorts.put(
        "one district",
        new Query(synthetic::name, any.withWithin("https://example.org/synthetic/county-7")));
    sorts.put("other names ", new Query(n -> synthetic.name(n + ABSENT), any));
    return sorts;
  }

  private static String beginning(String name, int length) {
    return name.substring(0, Math.min(length, name.length()));
  }

  private String edited(String name, long number) {
    SplittableRandom random = new SplittableRandom(seed + number);
    int at = random.nextInt(name.length());
    String letter = name.substring(random.nextInt(name.length())).substring(0, 1);
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + letter + name.substring(at);
      default -> name.substring(0, at) + letter + name.substring(at + 1);
    };
  }

  private String time(Lookup lookup, Query query, long salt, int count) {
    SplittableRandom random = new SplittableRandom(seed + salt);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] nanos = new long[count];
    long[] busy = new long[count];
    int first = 0;
    int found = 0;
    for (int at = 0; at < count; at++) {
      long number = random.nextLong(synthetic.places());
      String text = query.text().apply(number);
      long begun = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      List<Candidate> candidates = lookup.find(text, query.options());
      nanos[at] = System.nanoTime() - start;
      busy[at] = threads.getCurrentThreadCpuTime() - begun;
      found += candidates.isEmpty() ? 0 : 1;
      first += isFirst(candidates, SyntheticPlaces.iri(number)) ? 1 : 0;
    }
    Arrays.sort(nanos);
    Arrays.sort(busy);
    double sum = Arrays.stream(nanos).sum() / 1e9;
    return String.format(
        Locale.ROOT,
        " %10.3f %8.3f %8.3f %8.3f %,11.0f %10.1f %% %5.1f %%",
        nanos[count / 2] / 1e6,
        nanos[(int) (count * 0.99)] / 1e6,
        nanos[count - 1] / 1e6,
        busy[(int) (count * 0.99)] / 1e6,
        count / sum,
        100.0 * first / count,
        100.0 * found / count);
  }

  /** Whether a place is among those of the highest score. */
  private static boolean isFirst(List<Candidate> candidates, String iri) {
    return candidates.stream()
        .anyMatch(one -> one.iri().equals(iri) && one.score() >= candidates.get(0).score());
  }
}
