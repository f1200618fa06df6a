package landbridge.lookup;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import landbridge.lookup.SpellingFamilies.Absent;
import landbridge.lookup.SpellingFamilies.Family;
import landbridge.lookup.SpellingFamilies.Spelling;
import landbridge.names.LanguageTags;
import landbridge.names.Script;
import landbridge.names.Slug;
import org.junit.jupiter.api.Test;

class SpellingFamiliesTest {
  private static final Map<String, Path> SETS =
      Map.of("documents", Path.of("documents"), "corpus", Path.of("../shared/corpus"));

  private static final List<String> SOURCES =
      List.of(
          "documents",
          "corpus",
          "geonames ",
          "cldr ",
          "cedict",
          "stations ",
          "ESR ",
          "wikipedia ",
          "wiktionary ",
          "Kazakh pairs",
          "Uyghur pairs",
          "names reference",
          "requirement",
          "china.org.cn ",
          "ts.cn ",
          "almaty.tv ",
          "tchinggiz.org, ");

  @Test
  void hasEnoughFamilies() {
    assertTrue(all().size() >= 48, () -> "families: " + all().size());
    assertTrue(SpellingFamilies.unseen().size() >= 20);
    for (Family family : all()) {
      int spellings = family.spellings().size();
      assertTrue(spellings >= 4 && spellings <= 12, () -> family.id() + ": " + spellings);
      Set<String> texts = new HashSet<>();
      family.spellings().forEach(s -> assertTrue(texts.add(s.text()), () -> twice(family, s)));
    }
  }

  @Test
  void splitsByTheHash() {
    Set<String> ids = new HashSet<>();
    all().forEach(family -> assertTrue(ids.add(family.id()), family.id()));
    SpellingFamilies.tuned().forEach(f -> assertEquals(0, firstByte(f.id()) % 2, f.id()));
    SpellingFamilies.unseen().forEach(f -> assertEquals(1, firstByte(f.id()) % 2, f.id()));
  }

  @Test
  void tagsFitTheLetters() {
    spellings().forEach(s -> assertFits(s.text(), s.tag()));
    SpellingFamilies.absent().forEach(absent -> assertFits(absent.text(), absent.tag()));
  }

  @Test
  void placesAreSlugs() {
    for (Spelling spelling : spellings()) {
      assertFalse(spelling.places().isEmpty(), spelling.text());
      for (String place : spelling.places()) {
        for (String part : place.split("\\.", -1)) {
          assertEquals(Slug.of(part), part, place);
        }
      }
    }
    all().forEach(family -> assertTrue(SETS.containsKey(family.set()), family.id()));
  }

  @Test
  void placesAreInTheRelease() throws IOException {
    Path triples = Path.of("triples");
    String release = Files.readString(triples.resolve("current")).strip();
    String facts = Files.readString(triples.resolve(release).resolve("facts.nq"));
    families("documents")
        .flatMap(family -> family.spellings().stream())
        .flatMap(spelling -> spelling.places().stream())
        .distinct()
        .forEach(place -> assertTrue(facts.contains("/id/" + place + ">"), place));
  }

  @Test
  void namesTheirSources() {
    for (Spelling spelling : spellings()) {
      assertTrue(
          SOURCES.stream().anyMatch(spelling.source()::startsWith),
          () -> spelling.text() + ": " + spelling.source());
    }
  }

  @Test
  void saysWhatTheDocumentsHave() throws IOException {
    assertAttested("documents");
  }

  @Test
  void saysWhatTheCorpusHas() throws IOException {
    assumeTrue(Files.isDirectory(SETS.get("corpus")), "skipped: the shared corpus is not here");
    assertAttested("corpus");
  }

  /** In one set a spelling means one place, or families that have a place in common. */
  @Test
  void meansOnePlace() {
    Map<String, List<String>> places = new HashMap<>();
    for (Family family : all()) {
      for (Spelling spelling : family.spellings()) {
        String key = family.set() + " " + spelling.text().toLowerCase(Locale.ROOT);
        List<String> others = places.putIfAbsent(key, spelling.places());
        assertTrue(
            others == null || !Collections.disjoint(others, spelling.places()),
            () -> key + " is " + others + " and " + spelling.places());
      }
    }
  }

  @Test
  void absentOnesAreAbsent() throws IOException {
    List<Absent> absent = SpellingFamilies.absent();
    assertTrue(absent.size() >= 40);
    List<String> texts = new ArrayList<>();
    for (Path set : SETS.values()) {
      if (Files.isDirectory(set)) {
        texts.add(text(set).toLowerCase(Locale.ROOT));
      }
    }
    Set<String> seen = new HashSet<>();
    for (Absent one : absent) {
      assertTrue(seen.add(one.text()), one.text());
      assertEquals(one.kind().equals("nonsense"), one.name().isEmpty(), one.text());
      assertEquals(one.kind().equals("near"), !one.like().isEmpty(), one.text());
      for (String text : texts) {
        assertFalse(text.contains(one.text().toLowerCase(Locale.ROOT)), one.text());
        assertFalse(
            !one.name().isEmpty() && text.contains(one.name().toLowerCase(Locale.ROOT)),
            one.name());
      }
    }
  }

  private static void assertAttested(String set) throws IOException {
    String text = text(SETS.get(set));
    families(set)
        .flatMap(family -> family.spellings().stream())
        .forEach(s -> assertEquals(stands(s.text(), text), s.attested(), s.text()));
  }

  /** Whether a spelling stands in a text and no letter touches it; Han has no such borders. */
  private static boolean stands(String spelling, String text) {
    boolean han = spelling.codePoints().anyMatch(Character::isIdeographic);
    for (int at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
      int end = at + spelling.length();
      if (han || !isInWord(text, at - 1) && !isInWord(text, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInWord(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetter(text.charAt(at))
            || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK);
  }

  private static void assertFits(String text, String tag) {
    assertDoesNotThrow(() -> new Locale.Builder().setLanguageTag(tag), tag);
    if (tag.startsWith("und-")) {
      assertEquals(tag, "und-" + Script.of(text).code(), text);
      return;
    }
    assertTrue(LanguageTags.isLabel(tag), tag);
    LanguageTags.Tagging tagging = LanguageTags.tag(text, tag);
    assertFalse(tagging.conflict(), () -> text + " as " + tag + ": " + tagging.reason());
  }

  private static String text(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        text.append(Files.readString(file)).append('\n');
      }
      return text.toString();
    }
  }

  private static int firstByte(String id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return digest.digest(id.getBytes(StandardCharsets.UTF_8))[0] & 0xFF;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String twice(Family family, Spelling spelling) {
    return family.id() + " has " + spelling.text() + " twice";
  }

  private static List<Family> all() {
    return Stream.of(SpellingFamilies.tuned(), SpellingFamilies.unseen())
        .flatMap(List::stream)
        .toList();
  }

  private static Stream<Family> families(String set) {
    return all().stream().filter(family -> family.set().equals(set));
  }

  private static List<Spelling> spellings() {
    return all().stream().flatMap(family -> family.spellings().stream()).toList();
  }
}
