package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import landbridge.extract.Claim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The report on the Alataw Pass says one sentence under each of thirteen photographs. That is one
 * claim, which stands at thirteen places; in the words of the original and in ours.
 */
class RepeatedSentenceTest {

  private static final String DOCUMENT = "alataw-pass-trains-2023-11-08.txt";
  private static final String BORDERS = "lb:borders";

  @ParameterizedTest
  @ValueSource(strings = {"originals", "ours"})
  void isOneClaimAtThirteenPlaces(String which) {
    Path folder = which.equals("ours") ? Path.of("documents") : Facts.shared("documents");
    Corpus corpus = Corpus.of(List.of(folder.resolve(DOCUMENT).toString()));
    CorpusClaims read = CorpusClaims.of(corpus, diagnostic -> {});
    Collection<List<Claim>> statements = read.statements(read.extractions().get(0));
    List<List<Claim>> borders =
        statements.stream().filter(places -> places.get(0).property().equals(BORDERS)).toList();
    assertEquals(1, borders.size(), "what the pass borders, once");
    List<Claim> places = borders.get(0);
    assertEquals("Alataw Pass", places.get(0).subject().name());
    assertEquals(13, places.stream().map(claim -> claim.evidence().span()).distinct().count());
    assertTrue(
        places.stream().allMatch(claim -> claim.evidence().quote().contains("Kazakhstan")),
        places::toString);
    assertEquals(1, places.stream().map(Claim::rule).distinct().count(), "read by one rule");
  }
}
