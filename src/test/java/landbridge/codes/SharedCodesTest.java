package landbridge.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import landbridge.names.GenericWords;
import org.junit.jupiter.api.Test;

/** Runs the codes over the reference lists, where these are at hand. */
class SharedCodesTest {
  private static final Path CODES = Path.of("../shared/reference/codes");

  @Test
  void acceptsEveryTownshipOfXinjiang() throws IOException {
    try (Stream<String> rows = lines("xinjiang_townships_2023.csv")) {
      List<String> refused =
          rows.map(row -> row.split(",")[0])
              .filter(code -> Gbt2260.parse(code).code().isEmpty())
              .toList();
      assertEquals(List.of(), refused);
    }
  }

  @Test
  void wordsAgreeWithHundreds() throws IOException {
    try (Stream<String> rows = lines("xinjiang_townships_2023.csv")) {
      List<String> clashes =
          rows.map(row -> row.split(","))
              .filter(this::clashes)
              .map(List::of)
              .map(Object::toString)
              .toList();
      assertTrue(clashes.size() < 10, () -> "type word against hundred: " + clashes);
    }
  }

  private boolean clashes(String[] row) {
    List<String> admitted = Gbt2260.kindsAdmitted(row[0]);
    return GenericWords.kindOf(row[1].replace("\"", ""), "zh-Hans")
        .filter(kind -> !admitted.contains(kind))
        .isPresent();
  }

  @Test
  void acceptsEveryCodeOfTheHistory() throws IOException {
    try (Stream<String> rows = lines("gbt2260_xinjiang_history.tsv")) {
      rows.map(row -> row.split("\t")[0])
          .forEach(code -> assertTrue(Gbt2260.parse(code).code().isPresent(), code));
    }
  }

  private static Stream<String> lines(String file) throws IOException {
    Path path = CODES.resolve(file);
    assumeTrue(Files.exists(path), "skipped: the shared reference files are not here");
    return Files.lines(path).skip(1);
  }
}
