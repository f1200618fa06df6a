package landbridge.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lookups among a few places that were made up to be told apart. */
class MadeUpLookupTest {

  private static final Lookup LOOKUP = MadeUp.lookup();

  @AfterAll
  static void close() {
    LOOKUP.close();
  }

  static Stream<Arguments> cases() {
    return Cases.rows("made-up-cases.tsv", 5).stream().map(row -> Arguments.of(row.toArray()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsFirst(String typed, String options, String place, String layer, String least) {
    Cases.check(LOOKUP, typed, options, place, layer, least);
  }

  @Test
  void attestedComesBeforeGenerated() {
    List<Candidate> found = LOOKUP.find("Maralbeg", LookupOptions.DEFAULT);
    assertEquals(
        List.of(MadeUp.iri("said"), MadeUp.iri("made")),
        found.stream().map(Candidate::iri).toList());
    assertEquals(NameStatus.GENERATED, found.get(1).matched().status());
    assertEquals(98, found.get(1).score());
  }

  @Test
  void formerNamesAreMarkedWithTheirDates() {
    Candidate altyn = LOOKUP.find("Druzhba", LookupOptions.DEFAULT).get(0);
    assertEquals("Altyn", altyn.label().text());
    assertEquals(
        new Candidate.Matched(new Label("Druzhba", "en"), NameStatus.ATTESTED, null, "1991", true),
        altyn.matched());
  }

  @Test
  void eachPlaceIsGivenOnce() {
    List<Candidate> found = LOOKUP.find("Tavan", LookupOptions.DEFAULT);
    assertEquals(found.size(), found.stream().map(Candidate::iri).distinct().count());
    assertEquals(3, found.size(), found::toString);
  }

  @Test
  void limitIsKept() {
    assertEquals(1, LOOKUP.find("Tavan", LookupOptions.DEFAULT.withLimit(1)).size());
    assertEquals(1, LookupOptions.DEFAULT.withLimit(-5).limit());
    assertEquals(100, LookupOptions.DEFAULT.withLimit(1_000_000).limit());
  }

  @Test
  void namesInTheLanguageAskedFor() {
    Candidate county = LOOKUP.find("652722", Cases.options("lang=zh")).get(0);
    assertEquals(new Label("塔万县", "zh-Hans"), county.label());
    assertEquals("北省", county.parents().get(0).label().text());
    assertEquals("Testland", county.parents().get(1).label().text(), "English where there is none");
    assertEquals("Testland", county.country().label().text());
    Candidate town = LOOKUP.find("652722100", Cases.options("lang=xx,zh-Hans")).get(0);
    assertEquals(new Candidate.Kind("town", new Label("镇", "zh-Hans")), town.kinds().get(0));
  }

  @Test
  void searchKeysAreNeverShown() {
    List<Candidate> found = LOOKUP.find("Karagaq", LookupOptions.DEFAULT);
    assertEquals(MadeUp.iri("qaraghash"), found.get(0).iri(), found::toString);
    assertEquals("قاراغاچ", found.get(0).matched().form().text());
    assertEquals(NameStatus.SEARCH_KEY, found.get(0).matched().status());
    assertTrue(found.get(0).reason().contains("قاراغاچ"), found.get(0)::reason);
  }

  @Test
  void genericWordRaisesOrLowers() {
    List<Candidate> found = LOOKUP.find("tavan station", LookupOptions.DEFAULT);
    assertEquals(94, found.get(0).score());
    assertEquals(70, found.get(1).score());
  }
}
