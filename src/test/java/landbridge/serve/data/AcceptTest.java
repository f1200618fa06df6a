package landbridge.serve.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import landbridge.names.ResourceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which form a client prefers: the rows of {@code accept.tsv}. */
class AcceptTest {

  record Case(String name, String accept, String format) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return ResourceTable.read(AcceptTest.class, "accept.tsv").stream()
        .map(row -> new Case(row.get("name"), row.get("accept"), row.get("format")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void prefers(Case row) {
    assertEquals(row.format(), preferred(row.accept()));
  }

  @Test
  void readsAsManyAsThereAre() {
    String others =
        IntStream.range(0, 2000)
            .mapToObj(i -> "image/x" + i + ";q=0.9")
            .collect(Collectors.joining(","));
    assertEquals("rdf", preferred(others + ",application/rdf+xml;q=0.1"));
  }

  @Test
  void takesNoHeaderForAnything() {
    assertEquals(DataFormat.TURTLE, DataFormat.preferred(Accept.of(null)).orElseThrow());
  }

  @Test
  void isNamedByParameterInManyWays() {
    for (String name : List.of("jsonld", "json-ld", "JSON-LD", "application/ld+json")) {
      assertEquals(DataFormat.JSON_LD, DataFormat.named(name).orElseThrow());
    }
    for (String name : List.of("", "-", "horse", "..", "ttl.html")) {
      assertEquals(List.of(), DataFormat.named(name).stream().toList());
    }
  }

  private static String preferred(String accept) {
    return DataFormat.preferred(Accept.of(accept)).map(DataFormat::extension).orElse("-");
  }
}
