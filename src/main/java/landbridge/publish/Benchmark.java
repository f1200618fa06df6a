package landbridge.publish;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import landbridge.source.SourceFile;

/**
 * How fast a build is and what memory it takes, on documents repeated under other names.
 *
 * @param documents how many documents were built
 * @param claims the claims that came of them
 * @param triples the triples of all layers
 * @param seconds from the first document read to the release switched to
 * @param heapMegabytes the most that the heap held
 */
public record Benchmark(
    long documents, long claims, long triples, double seconds, long heapMegabytes) {

  private static final long MEGABYTE = 1024 * 1024;

  /**
   * Builds a release of so many documents in a temporary folder and removes it again.
   *
   * @param documents real documents, taken in turn and named apart by a number
   * @param size how many to build
   */
  public static Benchmark run(Corpus documents, int size, Progress progress) {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    try (TemporaryRelease built = TemporaryRelease.of(repeated(documents, size), progress)) {
      double seconds = (System.nanoTime() - start) / 1e9;
      long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
      Map<String, Long> summary = built.release().manifest().summary();
      return new Benchmark(
          summary.getOrDefault("documents", 0L),
          summary.getOrDefault("claims", 0L),
          summary.getOrDefault("triples", 0L),
          seconds,
          peak / MEGABYTE);
    }
  }

  /** The names of the columns of {@link #line()}. */
  public static String header() {
    return " documents     claims      triples  seconds  documents/s   claims/s  triples/s  ms/document  peak heap MB";
  }

  /** The figures as a line of a table. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "%,10d %,10d %,12d %8.1f %,12.0f %,10.0f %,10.0f %12.2f %,13d",
        documents,
        claims,
        triples,
        seconds,
        documents / seconds,
        claims / seconds,
        triples / seconds,
        1000 * seconds / documents,
        heapMegabytes);
  }

  private static Corpus repeated(Corpus documents, int size) {
    List<Corpus.Entry> entries = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Corpus.Entry entry = documents.entries().get(i % documents.size());
      String suffix = "-copy-" + i / documents.size();
      entries.add(() -> renamed(entry.read(), suffix));
    }
    return new Corpus(entries, List.of());
  }

  private static SourceFile renamed(SourceFile file, String suffix) {
    return file instanceof SourceFile.Readable readable
        ? SourceFile.of(
            file.name() + suffix,
            readable.document().text().characters().getBytes(StandardCharsets.UTF_8))
        : file;
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }
}
