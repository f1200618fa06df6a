package landbridge.lookup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import landbridge.Seed;
import landbridge.publish.Progress;
import landbridge.publish.Published;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How many of the spellings of places in the shipped documents lead to their place. */
class SpellingsFoundTest {

  private static final Lookup LOOKUP = Lookup.open(Published.copied(), Progress.NONE);

  @AfterAll
  static void close() {
    LOOKUP.close();
  }

  /** What was found of what was asked for. */
  private static final class Share {
    private final List<String> missed = new ArrayList<>();
    private int asked;

    void add(String text, boolean found) {
      asked++;
      if (!found) {
        missed.add(text);
      }
    }

    void assertAtLeast(double least) {
      assertTrue(asked > 20, "only " + asked + " were asked for");
      assertTrue(missed.size() <= (1 - least) * asked, missed + " of " + asked + " are missed");
    }
  }

  @Test
  void spellingsOfFamiliesAreFirst() {
    Share share = new Share();
    SpellingFamilies.tuned().stream()
        .filter(family -> family.set().equals("documents"))
        .flatMap(family -> family.spellings().stream())
        .filter(SpellingFamilies.Spelling::isExpected)
        .forEach(
            spelling -> share.add(spelling.text(), isAmong(1, spelling.text(), spelling.places())));
    share.assertAtLeast(0.9);
  }

  @Test
  void misspellingsAreAmongTheFirstThree() {
    long seed = Seed.of("misspellings to look up");
    Share share = new Share();
    PlaceReader reader = new PlaceReader(ReleaseGraph.of(Published.release()));
    for (Iterator<Place> places = reader.places(reader.iris()); places.hasNext(); ) {
      Place place = places.next();
      String slug = last(place.iri());
      place.names().stream()
          .filter(name -> name.status() == NameStatus.ATTESTED)
          .flatMap(name -> Misspellings.of(name.form().text(), 2, seed).stream())
          .forEach(slip -> share.add(slip.text(), isAmong(3, slip.text(), List.of(slug))));
    }
    share.assertAtLeast(0.95);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    Share share = new Share();
    for (SpellingFamilies.Absent absent : SpellingFamilies.absent()) {
      boolean found = !LOOKUP.find(absent.text(), LookupOptions.DEFAULT).isEmpty();
      share.add(absent.text(), !found);
    }
    share.assertAtLeast(0.95);
  }

  private static boolean isAmong(int first, String text, List<String> places) {
    return LOOKUP.find(text, LookupOptions.DEFAULT.withLimit(first)).stream()
        .anyMatch(candidate -> places.contains(last(candidate.iri())));
  }

  private static String last(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
