package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence is checked against the documents to the character. */
final class VerificationTest {

  private static final String DOCUMENT = "khorgos";

  private static final Map<String, String> TEXTS = texts();

  /** Where claims say that they stand. */
  private record Place(String claim, int start, int end) {}

  private static final List<Place> PLACES = places();

  private static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    Corpus.of(List.of(Folders.DOCUMENTS))
        .files()
        .map(SourceFile.Readable.class::cast)
        .forEach(file -> texts.put(file.name(), file.document().text().characters()));
    return texts;
  }

  /** Read from the published file, not by the code under test. */
  private static List<Place> places() {
    String marker =
        " <http://www.w3.org/ns/prov#wasDerivedFrom> <https://w3id.org/landbridge/doc/"
            + DOCUMENT
            + "#char=";
    List<Place> places = new ArrayList<>();
    try (Stream<String> lines = Files.lines(Published.release().folder().resolve("claims.nq"))) {
      lines
          .filter(line -> line.contains(marker))
          .forEach(
              line -> {
                int at = line.indexOf(marker) + marker.length();
                String[] ends = line.substring(at, line.indexOf('>', at)).split(",");
                places.add(
                    new Place(
                        line.substring(1, line.indexOf('>')),
                        Integer.parseInt(ends[0]),
                        Integer.parseInt(ends[1])));
              });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return places;
  }

  private static Verification verify(Map<String, String> texts) {
    List<Corpus.Entry> entries = new ArrayList<>();
    texts.forEach(
        (slug, text) ->
            entries.add(() -> SourceFile.of(slug, text.getBytes(StandardCharsets.UTF_8))));
    return Verification.of(Published.release(), new Corpus(entries, List.of()));
  }

  /** With the document's text another one. */
  private static Verification verify(String text) {
    Map<String, String> texts = new TreeMap<>(TEXTS);
    texts.put(DOCUMENT, text);
    return verify(texts);
  }

  private static String text() {
    return TEXTS.getOrDefault(DOCUMENT, "");
  }

  private static String string(int[] codePoints) {
    return new String(codePoints, 0, codePoints.length);
  }

  /** The claims of which a place no longer holds what it held. */
  private static Set<String> expected(int[] before, int[] after) {
    Set<String> claims = new TreeSet<>();
    for (Place place : PLACES) {
      int[] now =
          Arrays.copyOfRange(
              after,
              Math.min(place.start(), after.length),
              Math.max(Math.min(place.start(), after.length), Math.min(place.end(), after.length)));
      if (!Arrays.equals(Arrays.copyOfRange(before, place.start(), place.end()), now)) {
        claims.add(place.claim());
      }
    }
    return claims;
  }

  @Test
  void shippedDocumentsHold() {
    Verification verification = verify(TEXTS);
    assertTrue(verification.holds());
    assertEquals(Published.release().manifest().summary().get("claims"), verification.claims());
    assertTrue(verification.evidences() > 100);
  }

  /** A changed character hurts the claims whose quotes contain it, and no other one. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void changedCharacterHurtsItsClaims(long seed) {
    int[] before = text().codePoints().toArray();
    int[] after = before.clone();
    int place = new Random(seed).nextInt(before.length);
    after[place] = before[place] == 'x' ? 'y' : 'x';
    Set<String> covering = new TreeSet<>();
    PLACES.stream()
        .filter(p -> p.start() <= place && place < p.end())
        .forEach(p -> covering.add(p.claim()));
    Verification verification = verify(string(after));
    assertEquals(covering, verification.hurt().keySet(), "at " + place + ", seed " + seed);
    assertEquals(1, verification.problems().size());
    assertFalse(verification.holds());
  }

  /** So does one that takes two of Java's characters, which moves nothing behind it. */
  @Test
  void supplementaryCharacterCountsAsOne() {
    int place = text().codePointCount(0, text().indexOf("71,466"));
    int[] after = text().codePoints().toArray();
    after[place] = 0x1F682;
    Verification verification = verify(string(after));
    assertEquals(1, verification.hurt().size());
    String why = verification.hurt().values().iterator().next();
    assertTrue(why.endsWith("is “🚂1,466”, not “71,466”"), why);
    assertTrue(why.startsWith(DOCUMENT + "#char=" + place + ","), why);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void insertedCharacterHurtsWhatItMoves(long seed) {
    int[] before = text().codePoints().toArray();
    int place = new Random(seed).nextInt(before.length);
    int[] after = new int[before.length + 1];
    System.arraycopy(before, 0, after, 0, place);
    after[place] = 'x';
    System.arraycopy(before, place, after, place + 1, before.length - place);
    assertEquals(
        expected(before, after),
        verify(string(after)).hurt().keySet(),
        "at " + place + ", seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void deletedCharacterHurtsWhatItMoves(long seed) {
    int[] before = text().codePoints().toArray();
    int place = new Random(seed).nextInt(before.length);
    int[] after = new int[before.length - 1];
    System.arraycopy(before, 0, after, 0, place);
    System.arraycopy(before, place + 1, after, place, after.length - place);
    assertEquals(
        expected(before, after),
        verify(string(after)).hurt().keySet(),
        "at " + place + ", seed " + seed);
  }

  @Test
  void cutDocumentHurtsWhatStoodBehind() {
    int[] before = text().codePoints().toArray();
    int[] after = Arrays.copyOf(before, before.length / 2);
    Set<String> hurt = verify(string(after)).hurt().keySet();
    assertEquals(expected(before, after), hurt);
    assertFalse(hurt.isEmpty());
  }

  /** What stands behind all quotes hurts no claim, but the document is another one. */
  @Test
  void addedTextHurtsNone() {
    Verification verification = verify(text() + "\nMore.\n");
    assertEquals(Set.of(), verification.hurt().keySet());
    assertEquals(1, verification.problems().size());
    assertTrue(verification.problems().get(0).contains(DOCUMENT + " has changed"));
    assertFalse(verification.holds());
  }

  @Test
  void changeBetweenQuotesHurtsNone() {
    Verification verification = verify(text().replace("==Economy==", "==Ecanomy=="));
    assertEquals(1, verification.problems().size());
    assertEquals(Set.of(), verification.hurt().keySet());
    assertFalse(verification.holds());
  }

  @Test
  void removedDocumentHurtsAllItsClaims() {
    Map<String, String> texts = new TreeMap<>(TEXTS);
    texts.remove(DOCUMENT);
    Verification verification = verify(texts);
    assertEquals(
        List.of("document " + DOCUMENT + " is not there any more"), verification.problems());
    Set<String> claims = new TreeSet<>();
    PLACES.forEach(place -> claims.add(place.claim()));
    assertEquals(claims, verification.hurt().keySet());
  }

  @Test
  void unreadableDocumentIsTold(@TempDir Path folder) throws IOException {
    Folders.copyOfDocuments(folder);
    Files.write(folder.resolve(DOCUMENT + ".txt"), new byte[] {'a', 0});
    Verification verification =
        Verification.of(Published.release(), Corpus.of(List.of(folder.toString())));
    assertTrue(
        verification.problems().get(0).startsWith(DOCUMENT + ": error binary-content"),
        verification.problems().get(0));
    assertFalse(verification.hurt().isEmpty());
  }
}
