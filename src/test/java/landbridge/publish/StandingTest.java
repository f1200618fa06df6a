package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import landbridge.source.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is served where something is damaged: the newest that is whole, and every damage is told.
 */
class StandingTest {

  @TempDir private Path folder;

  private final String older = TwoTowns.OLDER;
  private final String newer = TwoTowns.NEWER;

  private Path releases;

  @BeforeEach
  void copy() throws IOException {
    releases = Folders.copy(TwoTowns.RELEASES, folder.resolve("releases"));
  }

  private void damage(String id, String file) throws IOException {
    Files.writeString(releases.resolve(id).resolve(file), "damaged\n");
  }

  @Test
  void wholeIsTheCurrentOne() {
    Standing standing = Standing.of(releases);
    assertEquals(newer, standing.release().id());
    assertEquals(List.of(), standing.warnings());
  }

  /** Both are named: the one that is damaged, with its file, and the one that is taken. */
  @Test
  void damagedGivesWayToTheOneBefore() throws IOException {
    damage(newer, "facts.nq");
    String warnings = String.join("\n", Standing.of(releases).warnings());
    assertTrue(warnings.contains("release " + newer + ": the file facts.nq"), warnings);
    assertTrue(warnings.contains("release " + older + " is the newest one"), warnings);
  }

  /** A clock that was wrong when they were published changes nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"1971-01-01T00:00:00Z", "2039-01-20T00:00:00Z"})
  void theLogOrdersNotTheClock(String time) throws IOException {
    String third = "0123456789abcdef";
    Files.writeString(
        releases.resolve(History.FILE),
        "2\t%s\t%s\t%s\n3\t%s\t%s\t2000-01-01T00:00:00Z\n"
            .formatted(newer, older, time, third, newer),
        java.nio.file.StandardOpenOption.APPEND);
    Files.writeString(releases.resolve(Release.CURRENT), third + "\n");
    Path manifest = releases.resolve(older).resolve(Manifest.FILE);
    Files.setLastModifiedTime(manifest, FileTime.from(Instant.parse(time)));
    Standing standing = Standing.of(releases);
    assertEquals(newer, standing.release().id());
    assertTrue(standing.damages().get(0).contains(third), standing.damages()::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "\0", "current", "../../../etc/passwd", "0123456789abcdef"})
  void pointerToNothingGivesWayToTheLog(String pointer) throws IOException {
    Files.writeString(releases.resolve(Release.CURRENT), pointer);
    Standing standing = Standing.of(releases);
    assertEquals(newer, standing.release().id());
    assertEquals(1, standing.damages().size(), standing.damages()::toString);
  }

  @Test
  void lostPointerGivesWayToTheLog() throws IOException {
    Files.delete(releases.resolve(Release.CURRENT));
    assertEquals(newer, Standing.of(releases).release().id());
    assertTrue(Standing.of(releases).damages().get(0).endsWith("current is not there"));
  }

  @Test
  void noneWholeNamesTheFiles() throws IOException {
    damage(newer, "facts.nq");
    damage(older, Manifest.FILE);
    Failure failure = assertThrows(Failure.class, () -> Standing.of(releases).release());
    assertEquals(Failure.DATA, failure.exitCode());
    assertTrue(failure.getMessage().contains("facts.nq"), failure.getMessage());
    assertTrue(failure.getMessage().contains(Manifest.FILE), failure.getMessage());
  }

  @Test
  void nothingPublishedIsUsedWrongly() {
    Standing standing = Standing.of(folder.resolve("absent"));
    assertEquals(Failure.USE, assertThrows(Failure.class, standing::release).exitCode());
  }

  /** Where the documents are at hand the current release is made whole, and its damage is told. */
  @Test
  void damagedIsBuiltAnew() throws IOException {
    damage(newer, "facts.nq");
    Standing standing = TwoTowns.ensure(releases);
    assertEquals(newer, standing.release().id());
    standing.release().check();
    assertTrue(standing.warnings().get(0).contains("facts.nq"), standing.warnings()::toString);
    assertEquals(List.of(), TwoTowns.ensure(releases).warnings());
  }

  /** Where it cannot be built anew, here because somebody else does, the one before is served. */
  @Test
  void damagedThatCannotBeBuiltGivesWay() throws IOException {
    damage(newer, "facts.nq");
    try (Publication other = Publication.begin(releases)) {
      Standing standing = TwoTowns.ensure(releases);
      assertEquals(older, standing.release().id());
      String warnings = String.join("\n", standing.warnings());
      assertTrue(warnings.contains("facts.nq"), warnings);
      assertTrue(warnings.contains("another build"), warnings);
      assertTrue(Files.isDirectory(other.folder()));
    }
  }

  /** Releases from before triples were counted are read as ever. */
  @Test
  void uncountedReleaseIsWhole() {
    Path old = Path.of("src/test/resources/landbridge/serve/release");
    Release release = Standing.of(old).release();
    assertEquals(
        List.of(Manifest.NOT_COUNTED),
        release.manifest().files().stream().map(Manifest.Entry::triples).distinct().toList());
  }

  @Test
  void triplesAreCounted() throws IOException {
    for (Manifest.Entry entry : Standing.of(releases).release().manifest().files()) {
      boolean isCounted = entry.name().endsWith(".nq");
      assertEquals(isCounted, entry.triples() > 0, entry::toString);
    }
    Path manifest = releases.resolve(newer).resolve(Manifest.FILE);
    String text = Files.readString(manifest);
    Files.writeString(
        manifest, text.replaceFirst("(\"sha256\" : \"\\w+\" ,\\s+\"triples\" : )\\d+", "$17"));
    assertTrue(
        Standing.of(releases).damages().get(0).contains("manifest.json does not have the number"),
        Standing.of(releases).damages()::toString);
  }
}
