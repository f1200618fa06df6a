package landbridge.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.publish.Progress;
import landbridge.publish.Published;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lookups in the release of the shipped documents. */
class DocumentsLookupTest {

  private static final Lookup LOOKUP = Lookup.open(Published.copied(), Progress.NONE);

  @AfterAll
  static void close() {
    LOOKUP.close();
  }

  static Stream<Arguments> cases() {
    return Cases.rows("documents-cases.tsv", 5).stream().map(row -> Arguments.of(row.toArray()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsFirst(String typed, String options, String place, String layer, String least) {
    Cases.check(LOOKUP, typed, options, place, layer, least);
  }

  @Test
  void everyLabelFindsItsPlace() {
    PlaceReader reader = new PlaceReader(ReleaseGraph.of(Published.release()));
    List<String> iris = reader.iris();
    assertTrue(iris.size() > 50, iris::toString);
    TreeSet<String> lost = new TreeSet<>();
    reader
        .places(iris)
        .forEachRemaining(
            place ->
                place.names().stream()
                    .filter(name -> !isFound(place, name))
                    .forEach(name -> lost.add(place.iri() + " " + name.form())));
    assertEquals(new TreeSet<>(), lost);
  }

  private static boolean isFound(Place place, PlaceName name) {
    return LOOKUP.find(name.form().text(), LookupOptions.DEFAULT).stream()
        .anyMatch(one -> one.iri().equals(place.iri()) && one.score() >= 98);
  }

  @Test
  void kindsAndParentsAreNamed() {
    Candidate khorgos = LOOKUP.find("Khorgos", Cases.options("lang=zh-Hans,ru")).get(0);
    assertEquals("county-level-city", khorgos.kinds().get(0).slug());
    assertEquals("县级市", khorgos.kinds().get(0).label().text());
    Candidate town = LOOKUP.find("652702100", LookupOptions.DEFAULT).get(0);
    List<String> parents = town.parents().stream().map(p -> p.label().text()).toList();
    assertEquals("Alashankou", parents.get(0), parents::toString);
    assertEquals("China", parents.get(parents.size() - 1), parents::toString);
    assertEquals(List.of(new PlaceCode("gbt10114", "652702100")), town.codes());
  }
}
