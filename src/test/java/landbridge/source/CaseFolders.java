package landbridge.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Test cases that are folders under {@code src/test/resources}: an input, and files with what must
 * come of it. Adding a case needs no Java; {@code -Dlandbridge.golden=update} writes what is
 * expected, to be read before it is committed.
 */
public final class CaseFolders {

  private static final Path RESOURCES = Path.of("src/test/resources/landbridge");
  private static final boolean UPDATE =
      "update".equals(System.getProperty("landbridge.golden", "check"));

  private CaseFolders() {}

  /** What is done with a case. */
  public interface Check {
    void accept(Path folder) throws IOException;
  }

  /** One test for each folder of cases, named as the folder is. */
  public static Stream<DynamicTest> of(String cases, Check check) {
    return of(cases, "input.txt", check);
  }

  /** The same of cases whose input has another name. */
  public static Stream<DynamicTest> of(String cases, String input, Check check) {
    return folders(RESOURCES.resolve(cases), input).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(), () -> check.accept(folder)));
  }

  private static List<Path> folders(Path parent, String input) {
    try (Stream<Path> files = Files.list(parent)) {
      return files.filter(file -> Files.exists(file.resolve(input))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares with a file of the case; a file that is not there expects nothing. */
  public static void compare(Path expected, String actual) throws IOException {
    if (UPDATE && actual.isEmpty()) {
      Files.deleteIfExists(expected);
    } else if (UPDATE) {
      Files.writeString(expected, actual);
    }
    String there = Files.exists(expected) ? Files.readString(expected) : "";
    assertEquals(there, actual, () -> "not as in " + expected);
  }
}
