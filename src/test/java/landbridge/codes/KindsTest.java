package landbridge.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.names.Kinds;
import landbridge.names.ResourceTable;
import org.junit.jupiter.api.Test;

class KindsTest {
  private static final Set<String> KINDS =
      ResourceTable.read(Kinds.class, "kinds.tsv").stream()
          .map(row -> row.get("kind"))
          .collect(Collectors.toSet());

  @Test
  void tablesNameKnownKindsOnly() {
    Function<ResourceTable.Row, Stream<String>> kind = row -> row.list("kind").stream();
    assertEquals(List.of(), unknown(Kinds.class, "generic-words.tsv", kind));
    assertEquals(List.of(), unknown(Codes.class, "provinces.tsv", kind));
    assertEquals(List.of(), unknown(Codes.class, "kazakhstan-regions.tsv", kind));
    assertEquals(List.of(), unknown(Codes.class, "division-digits.tsv", kind));
    assertEquals(
        List.of(), unknown(Codes.class, "division-digits.tsv", row -> row.list("admits").stream()));
    assertEquals(
        List.of("none"),
        unknown(Kinds.class, "kind-phrases.tsv", kind).stream().distinct().toList());
  }

  private static List<String> unknown(
      Class<?> user, String file, Function<ResourceTable.Row, Stream<String>> kinds) {
    return ResourceTable.read(user, file).stream()
        .flatMap(kinds)
        .filter(kind -> !KINDS.contains(kind))
        .toList();
  }
}
