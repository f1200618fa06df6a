package landbridge.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import landbridge.Seed;
import landbridge.names.Layer;
import landbridge.names.NameKey;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One edit is found wherever in a name it is, and nothing else is. */
class EditSearchTest {

  @ParameterizedTest
  @CsvSource({
    "khorgos, korgos, true",
    "khorgos, khorgoss, true",
    "khorgos, horgos, true",
    "khorgos, kohrgos, true",
    "khorgos, khorgso, true",
    "khorgos, khorgos, true",
    "khorgos, korgoss, false",
    "khorgos, hkorgso, false",
    "khorgos, sogrohk, false",
    "khorgos, khor, false"
  })
  void tellsOneEdit(String one, String other, boolean is) {
    assertEquals(is, is(one, other));
    assertEquals(is, is(other, one));
  }

  /** By looking at all of a few keys, and, where many begin alike, by an automaton. */
  @ParameterizedTest
  @CsvSource({"300, 4", "6000, 3"})
  void findsWhatIsOneEditAway(int count, int letters) throws IOException {
    Random random = new Random(Seed.of("keys one edit apart"));
    Set<String> names = new TreeSet<>();
    while (names.size() < count) {
      names.add(word(random, letters, 4 + random.nextInt(6)));
    }
    List<Place> places = new ArrayList<>();
    for (String name : names) {
      places.add(place(name));
    }
    try (PlaceIndex index = MadeUp.index(places.iterator())) {
      for (int round = 0; round < 60; round++) {
        String typed = word(random, letters, 4 + random.nextInt(6));
        Hits hits = new Hits(index, new Filter(index, LookupOptions.DEFAULT));
        NameKey key = new NameKey(Layer.FOLDED, typed, "", "", "", Set.of());
        new EditSearch(index, hits).run(List.of(key));
        Set<String> found = new TreeSet<>();
        hits.best(10_000).forEach(hit -> found.add(hit.stored()));
        Set<String> expected = new TreeSet<>();
        names.stream().filter(name -> is(typed, name)).forEach(expected::add);
        if (expected.size() <= 30) {
          assertEquals(expected, found, typed);
        } else {
          assertTrue(expected.containsAll(found), typed);
        }
      }
    }
  }

  private static boolean is(String one, String other) {
    return new OneEdit(one).is(new BytesRef(other));
  }

  private static String word(Random random, int letters, int length) {
    StringBuilder word = new StringBuilder();
    while (word.length() < length) {
      word.append((char) ('b' + random.nextInt(letters)));
    }
    return word.toString();
  }

  private static Place place(String name) {
    return new Place(
        MadeUp.iri(name),
        List.of(),
        List.of(),
        List.of("Place"),
        List.of(),
        null,
        List.of(),
        List.of(PlaceName.attested(new Label(name, "en"))));
  }
}
