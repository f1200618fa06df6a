package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the names over the township rows of the shared corpus, where these are at hand. */
class SharedNamesTest {
  private static final Path ROWS = Path.of("../shared/corpus/gold-township-rows.tsv");

  @Test
  void tellsTheKindOfEveryTownship() {
    assertEquals(
        List.of(),
        rows()
            .filter(row -> !row.get(3).equals("township-equivalent"))
            .filter(
                row ->
                    !GenericWords.groupKind(row.get(3))
                        .equals(GenericWords.kindOf(row.get(2), "zh-Hans")))
            .toList());
  }

  @Test
  void tagsEveryNameOfItsColumn() {
    Map<Integer, String> columns =
        Map.of(2, "Simplified Chinese", 4, "Uyghur (UEY)", 5, "Kazakh (Arabic script)");
    columns.forEach((cell, header) -> assertEquals(List.of(), conflicts(cell, header)));
  }

  private static List<String> conflicts(int cell, String header) {
    Optional<String> tag = Headers.tagForColumn(header);
    return rows()
        .map(row -> row.get(cell))
        .filter(name -> !name.isEmpty())
        .filter(name -> !Optional.of(LanguageTags.tag(name, header).tag()).equals(tag))
        .toList();
  }

  private static Stream<List<String>> rows() {
    assumeTrue(Files.exists(ROWS), "skipped: the shared corpus is not here");
    try {
      return Files.readAllLines(ROWS).stream().skip(1).map(line -> List.of(line.split("\t", -1)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
