package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NameKeysTest {
  private static final double LIMIT = 0.2;
  private static final int MOST = 40;

  @TestFactory
  Stream<DynamicTest> everyFormMeetsItsFamily() {
    return Cases.of(
        NameKeysTest.class,
        "key-families.tsv",
        "family",
        row -> {
          List<Stored> forms = Arrays.stream(row.get("forms").split(";")).map(Stored::of).toList();
          List<String> apart =
              forms.stream()
                  .flatMap(
                      one ->
                          forms.stream()
                              .filter(other -> distance(one.form(), other) > LIMIT)
                              .map(other -> one.form() + " does not meet " + other))
                  .toList();
          assertEquals(List.of(), apart, row.place());
        });
  }

  @TestFactory
  Stream<DynamicTest> meetsInItsLayer() {
    return Cases.of(
        NameKeysTest.class,
        "key-traps.tsv",
        "phenomenon",
        row -> {
          Stored stored = new Stored(row.get("stored"), row.get("tag"));
          Optional<Layer> strictest =
              Meeting.of(row.get("typed"), stored.form(), stored.tag()).stream()
                  .map(Meeting::layer)
                  .min(Layer::compareTo);
          String layer = strictest.map(Layer::name).orElse("none");
          assertEquals(row.get("layer"), layer, row.place());
        });
  }

  @TestFactory
  Stream<DynamicTest> putsGenericsAside() {
    return Cases.of(
        NameKeysTest.class,
        "key-generics.tsv",
        "name",
        row -> {
          String tag = row.get("tag");
          List<NameKey> keys =
              tag.equals("typed")
                  ? NameKeys.ofQuery(row.get("name"))
                  : NameKeys.ofName(row.get("name"), tag);
          List<NameKey> stripped =
              keys.stream().filter(key -> key.layer() == Layer.STRIPPED).toList();
          NameKey last = stripped.get(stripped.size() - 1);
          assertEquals(
              List.of(row.get("specifics").split(";")),
              stripped.stream().map(NameKey::text).toList(),
              row.place());
          assertEquals(row.get("generic").replace("-", ""), last.generic(), row.place());
          assertTrue(
              last.genericKinds().containsAll(row.row().list("kinds")),
              () -> row.place() + last.genericKinds());
        });
  }

  @TestFactory
  Stream<DynamicTest> judgesEqualSkeletonsBySound() {
    return Cases.of(
        NameKeysTest.class,
        "sound-distances.tsv",
        "typed",
        row -> {
          double distance =
              distance(row.get("typed"), new Stored(row.get("stored"), row.get("tag")));
          assertTrue(distance <= 1, row.place() + " do not meet");
          assertEquals(row.get("far").equals("far"), distance > LIMIT, row.place() + distance);
        });
  }

  @Test
  void readsAStoredNameOnce() {
    List<String> readings =
        NameKeys.ofName("Qarasu", "ug-Latn").stream().map(NameKey::reading).distinct().toList();
    assertEquals(List.of("uyghur-latin"), readings);
  }

  @Test
  void isSafeForAnyString() {
    RandomStrings.some(RandomStrings.seed(), 3000)
        .forEach(
            text -> {
              List<NameKey> keys = NameKeys.ofQuery(text);
              assertTrue(keys.size() <= MOST, () -> text + keys.size());
              assertEquals(keys, NameKeys.ofQuery(text), text);
              NameKeys.ofName(text, "en");
              NameKeys.ofName(text, text);
            });
  }

  @Test
  void aStoredNameMeetsItself() {
    RandomStrings.some(RandomStrings.seed(), 2000)
        .filter(text -> !NameKeys.ofQuery(text).isEmpty())
        .forEach(
            text ->
                assertTrue(
                    Meeting.of(text, text, "en").stream()
                        .anyMatch(meeting -> meeting.layer() == Layer.EXACT),
                    text));
  }

  @Test
  void looksAtNoMoreThanTheStart() {
    for (String piece :
        List.of("a", "\u0301", "霍", "爾", "قورغاس ", "City of ", "\uD800", "\u0000", "ﷺ", " ")) {
      String text = piece.repeat(1_000_000 / piece.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> assertTrue(NameKeys.ofQuery(text).size() <= MOST), piece);
      int longest =
          NameKeys.ofQuery(text).stream().mapToInt(key -> key.text().length()).max().orElse(0);
      assertTrue(longest <= 4000, () -> piece + longest);
    }
  }

  private record Stored(String form, String tag) {
    static Stored of(String cell) {
      int at = cell.lastIndexOf('@');
      return new Stored(cell.substring(0, at).strip(), cell.substring(at + 1).strip());
    }
  }

  /** The least distance at which typed text meets a stored form; 2 where they do not meet. */
  private static double distance(String typed, Stored stored) {
    return Meeting.of(typed, stored.form(), stored.tag()).stream()
        .mapToDouble(Meeting::distance)
        .min()
        .orElse(2);
  }
}
