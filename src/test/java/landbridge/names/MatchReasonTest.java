package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MatchReasonTest {
  private static final Comparator<Meeting> BEST =
      Comparator.comparing(Meeting::layer).thenComparing(Meeting::distance);

  @TestFactory
  Stream<DynamicTest> saysWhyTheyMeet() {
    return Cases.of(
        MatchReasonTest.class,
        "match-reasons.tsv",
        "typed",
        row -> {
          String typed = row.get("typed");
          String stored = row.get("stored");
          String tag = row.get("tag");
          Meeting meeting = Meeting.of(typed, stored, tag).stream().min(BEST).orElseThrow();
          assertEquals(row.get("layer"), meeting.layer().name(), row.place());
          assertEquals(
              row.get("reason"),
              MatchReason.of(typed, meeting.key(), stored, tag, meeting.other()),
              row.place());
        });
  }

  @Test
  void countsWhatDiffers() {
    assertEquals("Khorgus: one letter of Khorgos differs", fuzzy("Khorgus", "Khorgos"));
    assertEquals("Kohrgos: one letter of Khorgos differs", fuzzy("Kohrgos", "Khorgos"));
    assertEquals("Khargus: 2 letters of Khorgos differ", fuzzy("Khargus", "Khorgos"));
    assertEquals("Khor: Khorgos begins so", fuzzy("Khor", "Khorgos"));
  }

  @Test
  void countsConsonantsOfSkeletons() {
    NameKey typed = key("Dostyk", Layer.SKELETON);
    NameKey stored = key("Dosty", Layer.SKELETON);
    assertEquals(
        "Dostyk: nearly the sounds of Dosty; one consonant differs",
        MatchReason.of("Dostyk", typed, "Dosty", "en", stored));
  }

  @Test
  void tellingLettersAreHeardAsTheySay() {
    for (ResourceTable.Row row : ResourceTable.read(MatchReason.class, "telling-letters.tsv")) {
      Reading reading = Reading.named(row.get("reading")).orElseThrow();
      String sound = Romanisation.sound(row.get("letters"), reading);
      for (String as : row.get("as").split(" or ")) {
        Reading plain = Reading.ofTag("und", Script.of(as)).orElseThrow();
        assertEquals(sound, Romanisation.sound(as, plain), row.get("reading") + " " + as);
      }
    }
  }

  @Test
  void isOneShortLineForAnyString() {
    List<String> texts = RandomStrings.some(RandomStrings.seed(), 400).toList();
    for (int at = 1; at < texts.size(); at++) {
      String typed = texts.get(at - 1);
      String stored = texts.get(at);
      List<NameKey> others = NameKeys.ofName(stored, "en");
      for (NameKey key : NameKeys.ofQuery(typed)) {
        for (NameKey other : others) {
          String reason = MatchReason.of(typed, key, stored, "en", other);
          assertFalse(reason.contains("\n"), reason);
          assertTrue(reason.length() < 1200, reason);
        }
      }
    }
  }

  @Test
  void readsWhatIsTypedNotAsATemplate() {
    NameKey key = new NameKey(Layer.STRIPPED, "x", "", "general-latin", "{other}", Set.of());
    assertEquals(
        "x: “{other}” put aside", MatchReason.of("x", key, "x", "en", key("x", Layer.STRIPPED)));
  }

  private static String fuzzy(String typed, String stored) {
    return MatchReason.of(typed, key(typed, Layer.FOLDED), stored, "en", key(stored, Layer.FOLDED));
  }

  private static NameKey key(String form, Layer layer) {
    return NameKeys.ofName(form, "en").stream()
        .filter(key -> key.layer() == layer)
        .findFirst()
        .orElseThrow();
  }
}
