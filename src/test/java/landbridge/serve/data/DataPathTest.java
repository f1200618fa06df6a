package landbridge.serve.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import landbridge.names.ResourceTable;
import landbridge.triples.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a path asks for: the rows of {@code paths.tsv}. */
class DataPathTest {

  private static final Set<String> KNOWN =
      Set.of("id/a", "id/foo.ttl", "id/foo", "id/霍尔果斯", "id/a:b", "id/100%25", "id/s p");

  record Case(String name, String path, String target) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return ResourceTable.read(DataPathTest.class, "paths.tsv").stream()
        .map(row -> new Case(row.get("name"), row.get("path"), row.get("target")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void asksFor(Case row) {
    String target = target(row.path());
    assertTrue(target.equals(row.target()) || target.contains(" " + row.target()), target);
  }

  private static String target(String path) {
    try {
      return Target.of(DataPath.of(path), iri -> KNOWN.contains(iri.substring(Iris.BASE.length())))
          .map(
              target ->
                  target.iri().substring(Iris.BASE.length())
                      + (target.format() == null ? "" : " " + target.format().extension()))
          .orElse("-");
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "id/khorgos, khorgos",
    "id/a:b, ./a:b",
    "id/霍, %E9%9C%8D",
    "id/a b, a%20b",
    "id/100%25, 100%25",
    "ontology, ontology",
    "id/<script>, %3Cscript%3E"
  })
  void refersWithinFolder(String path, String reference) {
    assertEquals(reference, DataPath.reference(Iris.BASE + path));
  }

  @Test
  void refersFromRoot() {
    assertEquals("doc/a#char=1,2", DataPath.fromRoot(Iris.BASE + "doc/a#char=1,2"));
    assertEquals("", DataPath.root("/dataset"));
    assertEquals("../../", DataPath.root("/dataset/facts/n-quads"));
  }

  @Test
  void findsWordsToLookUp() {
    assertEquals("霍尔果斯", DataPath.of("/id/%E9%9C%8D%E5%B0%94%E6%9E%9C%E6%96%AF").words());
    assertEquals("old town ttl", DataPath.of("/id/old-town.ttl").words());
  }
}
