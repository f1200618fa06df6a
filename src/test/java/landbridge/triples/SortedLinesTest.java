package landbridge.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines come out once and in the order of their bytes, however little of them fits in memory. */
class SortedLinesTest {

  private static final long LITTLE = 4096;

  @TempDir private Path folder;

  private List<String> sorted(long bufferBytes, List<String> lines) throws IOException {
    List<String> out = new ArrayList<>();
    try (SortedLines sorted = new SortedLines(folder, bufferBytes)) {
      for (String line : lines) {
        sorted.addAll(List.of(line.getBytes(StandardCharsets.UTF_8)));
      }
      sorted.forEach(line -> out.add(new String(line, StandardCharsets.UTF_8)));
    }
    return out;
  }

  /** A reference of its own: a set in the order of unsigned bytes. */
  private static List<String> reference(List<String> lines) {
    TreeSet<byte[]> set = new TreeSet<>(Arrays::compareUnsigned);
    lines.forEach(line -> set.add(line.getBytes(StandardCharsets.UTF_8)));
    return set.stream().map(line -> new String(line, StandardCharsets.UTF_8)).toList();
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  /** Java compares UTF-16, where a surrogate comes before U+E000; in UTF-8 it comes after. */
  @Test
  void bytesOrderNotJavas() throws IOException {
    List<String> lines = List.of("\uD83D\uDE82", "\uFFFD", "\uE000", "z", "é", "Z", "阿");
    List<String> out = sorted(LITTLE, lines);
    assertEquals(List.of("Z", "z", "é", "阿", "\uE000", "\uFFFD", "\uD83D\uDE82"), out);
    assertNotEquals(out.stream().sorted().toList(), out);
  }

  @Test
  void prefixComesFirst() throws IOException {
    assertEquals(List.of("", "a", "a ", "ab"), sorted(LITTLE, List.of("ab", "a ", "", "a")));
  }

  @Test
  void nothingGivesNothing() throws IOException {
    assertEquals(List.of(), sorted(LITTLE, List.of()));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 4096, 1 << 20})
  void anyBufferGivesTheSame(long bufferBytes) throws IOException {
    long seed = 77;
    Random random = new Random(seed);
    List<String> lines = IntStream.range(0, 2000).mapToObj(i -> line(random)).toList();
    assertEquals(reference(lines), sorted(bufferBytes, lines), "seed " + seed);
    assertEquals(0, files(), "temporary files left");
  }

  private static String line(Random random) {
    StringBuilder line = new StringBuilder();
    int[] alphabet = {'a', 'b', ' ', 0x7F, 0xE9, 0x963F, 0xE000, 0xFFFD, 0x1F682, 0x10FFFF};
    for (int length = random.nextInt(6); length > 0; length--) {
      line.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return random.nextInt(50) == 0 ? line + "long ".repeat(random.nextInt(300)) : line.toString();
  }

  @Test
  void whatDoesNotFitIsSetDown() throws IOException {
    try (SortedLines sorted = new SortedLines(folder, LITTLE)) {
      for (int i = 0; i < 500; i++) {
        sorted.addAll(List.of(("line " + i).getBytes(StandardCharsets.UTF_8)));
      }
      assertTrue(files() > 2, "only " + files() + " runs");
    }
    assertEquals(0, files(), "temporary files left");
  }

  @Test
  void repeatedInSeveralRunsComesOnce() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int turn = 0; turn < 300; turn++) {
      lines.add("always the same line, which fills a buffer by and by");
      lines.add("line " + turn % 7);
    }
    assertEquals(8, sorted(LITTLE, lines).size());
  }

  @Test
  void threadsMayAdd() throws IOException {
    List<String> lines = IntStream.range(0, 5000).mapToObj(i -> "line " + i % 3000).toList();
    List<String> out = new ArrayList<>();
    try (SortedLines sorted = new SortedLines(folder, LITTLE)) {
      lines.parallelStream().forEach(line -> add(sorted, line));
      sorted.forEach(line -> out.add(new String(line, StandardCharsets.UTF_8)));
    }
    assertEquals(reference(lines), out);
  }

  private static void add(SortedLines sorted, String line) {
    try {
      sorted.addAll(List.of(line.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
