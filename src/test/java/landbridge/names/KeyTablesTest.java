package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of keys speak of each other's rows only. */
class KeyTablesTest {
  @Test
  void lettersHaveKnownSounds() {
    Set<String> sounds = cells("sounds.tsv", row -> Stream.of(row.get("sound")));
    assertEquals(
        List.of(),
        unknown("reading-letters.tsv", row -> Stream.of(row.get("sound").split("")), sounds));
  }

  @Test
  void lettersBelongToReadings() {
    Set<String> readings = cells("readings.tsv", row -> Stream.of(row.get("reading")));
    Function<ResourceTable.Row, Stream<String>> reading = row -> Stream.of(row.get("reading"));
    assertEquals(List.of(), unknown("reading-letters.tsv", reading, readings));
    assertEquals(List.of(), unknown("telling-letters.tsv", reading, readings));
    assertEquals(List.of(), unknown("readings.tsv", row -> row.list("base").stream(), readings));
  }

  @Test
  void genericsSayKnownKinds() {
    Set<String> kinds = cells("kinds.tsv", row -> Stream.of(row.get("kind")));
    kinds.addAll(cells("place-types.tsv", row -> Stream.of(row.get("class"))));
    assertEquals(List.of(), unknown("key-generics.tsv", row -> row.list("kinds").stream(), kinds));
  }

  private static Set<String> cells(
      String table, Function<ResourceTable.Row, Stream<String>> cells) {
    return ResourceTable.read(NameKeys.class, table).stream()
        .flatMap(cells)
        .collect(Collectors.toSet());
  }

  private static List<String> unknown(
      String table, Function<ResourceTable.Row, Stream<String>> cells, Set<String> known) {
    return ResourceTable.read(NameKeys.class, table).stream()
        .flatMap(cells)
        .filter(cell -> !cell.isEmpty() && !known.contains(cell))
        .toList();
  }
}
