package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Evidence is checked against the documents to the character. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VerificationTest {

  private static final String DOCUMENT = "khorgos";

  @TempDir private static Path scratch = Path.of("");
  private Path releases = Path.of("");

  @BeforeAll
  void build() {
    releases = scratch.resolve("releases");
    Folders.build(releases);
  }

  @Test
  void shippedDocumentsHold() {
    Verification verification = verify(Path.of(Folders.DOCUMENTS));
    assertTrue(verification.holds());
    assertEquals(release().manifest().summary().get("claims"), verification.claims());
  }

  /** A changed character hurts the claims whose quotes contain it, and no other one. */
  @Test
  void changedCharacterHurtsItsClaims() throws IOException {
    Path folder = Folders.copyOfDocuments(scratch.resolve("changed"));
    Path file = folder.resolve(DOCUMENT + ".txt");
    String text = Files.readString(file);
    int place = text.indexOf("71,466");
    Files.writeString(file, text.substring(0, place) + "8" + text.substring(place + 1));
    Verification verification = verify(folder);
    assertFalse(verification.holds());
    assertEquals(1, verification.problems().size());
    assertEquals(claimsQuoting(text.codePointCount(0, place)), verification.hurt().keySet());
    assertEquals(1, verification.hurt().size());
    assertTrue(verification.hurt().values().iterator().next().contains("“81,466”, not “71,466”"));
  }

  /** What stands between all quotes hurts no claim, but the document is another one. */
  @Test
  void changeBetweenQuotesHurtsNone() throws IOException {
    Path folder = Folders.copyOfDocuments(scratch.resolve("between"));
    Path file = folder.resolve(DOCUMENT + ".txt");
    String text = Files.readString(file);
    int place = text.indexOf("==Economy==");
    Files.writeString(file, text.substring(0, place) + "==Ecanomy==" + text.substring(place + 11));
    Verification verification = verify(folder);
    assertEquals(1, verification.problems().size());
    assertEquals(Set.of(), verification.hurt().keySet());
    assertFalse(verification.holds());
  }

  @Test
  void removedDocumentIsNamed() throws IOException {
    Path folder = Folders.copyOfDocuments(scratch.resolve("removed"));
    Files.delete(folder.resolve(DOCUMENT + ".txt"));
    Verification verification = verify(folder);
    assertTrue(verification.problems().get(0).contains(DOCUMENT), verification.problems().get(0));
    assertFalse(verification.hurt().isEmpty());
  }

  private Verification verify(Path documents) {
    return Verification.of(release(), Corpus.of(List.of(documents.toString())));
  }

  private Release release() {
    return Release.current(releases).orElseThrow();
  }

  /** The claims whose evidence covers a code point, read from the published file. */
  private Set<String> claimsQuoting(int codePoint) throws IOException {
    Set<String> claims = new TreeSet<>();
    String marker = "<http://www.w3.org/ns/prov#wasDerivedFrom> <https://w3id.org/landbridge/doc/";
    for (String line : Files.readAllLines(release().folder().resolve("claims.nq"))) {
      int at = line.indexOf(marker + DOCUMENT + "#char=");
      if (at >= 0) {
        String[] ends =
            line.substring(line.indexOf("#char=") + 6, line.indexOf('>', line.indexOf("#char=")))
                .split(",");
        if (Integer.parseInt(ends[0]) <= codePoint && codePoint < Integer.parseInt(ends[1])) {
          claims.add(line.substring(1, line.indexOf('>')));
        }
      }
    }
    return claims;
  }
}
