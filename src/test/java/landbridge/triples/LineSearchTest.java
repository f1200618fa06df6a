package landbridge.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are found by their beginning wherever they stand, and none that is not there. */
class LineSearchTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 257})
  void everyLineIsFound(int count) throws IOException {
    List<String> lines =
        IntStream.range(0, count)
            .mapToObj(i -> "<s" + i + "> " + "x".repeat(i * 37 % 1500))
            .sorted()
            .toList();
    Path file = Files.write(folder.resolve("lines"), lines);
    for (String line : lines) {
      String beginning = line.substring(0, line.indexOf(' ') + 1);
      assertEquals(List.of(line), LineSearch.startingWith(file, beginning, 10));
    }
    for (String absent : List.of("<", "<s", "<s1", "<s1>x", "a", "<zz> ", "\0")) {
      assertEquals(
          lines.stream().filter(line -> line.startsWith(absent)).limit(5).toList(),
          LineSearch.startingWith(file, absent, 5),
          absent);
    }
  }

  /** Java's order of strings is another one. */
  @Test
  void orderIsThatOfTheBytes() throws IOException {
    List<String> lines = List.of("a 1", "a 2", "\uFF5E x", "\uD83D\uDE82 x", "\uD83D\uDE82 y");
    Path file = Files.write(folder.resolve("lines"), lines);
    assertEquals(lines.subList(3, 5), LineSearch.startingWith(file, "\uD83D\uDE82 ", 10));
    assertEquals(lines.subList(2, 3), LineSearch.startingWith(file, "\uFF5E ", 10));
  }

  @Test
  void lastLineNeedsNoEnd() throws IOException {
    Path file = Files.writeString(folder.resolve("lines"), "a\nb\nc");
    assertEquals(List.of("c"), LineSearch.startingWith(file, "c", 10));
  }
}
