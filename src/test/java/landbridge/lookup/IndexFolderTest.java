package landbridge.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import landbridge.publish.Progress;
import landbridge.publish.Published;
import landbridge.publish.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index lies with its release, and is made again whenever it is not what it should be. */
class IndexFolderTest {

  @TempDir private Path scratch;
  private final List<String> told = new ArrayList<>();
  private final Progress progress = (stage, done, total) -> told.add(stage);

  private Release release() throws IOException {
    return Release.current(Published.copy(scratch.resolve("releases"))).orElseThrow();
  }

  private void assertFinds(Release release) {
    try (Lookup lookup = Lookup.open(release, progress)) {
      assertEquals(
          "https://w3id.org/landbridge/id/khorgos",
          lookup.find("قورعاس", LookupOptions.DEFAULT).get(0).iri());
    }
  }

  private boolean wasMade() {
    boolean made = told.stream().anyMatch(stage -> stage.equals("indexing names"));
    told.clear();
    return made;
  }

  @Test
  void isMadeOnceAndKept() throws IOException {
    Release release = release();
    assertFinds(release);
    assertTrue(wasMade());
    assertFinds(release);
    assertFalse(wasMade());
    release.check();
    try (Stream<Path> files = Files.list(release.folder())) {
      List<String> folders =
          files.filter(Files::isDirectory).map(f -> f.getFileName().toString()).toList();
      assertEquals(List.of("lookup"), folders, "nothing unfinished is left");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".tim", ".dvd", ".doc", ".si", "segments_"})
  void damagedIndexIsMadeAgain(String file) throws IOException {
    Release release = release();
    assertFinds(release);
    wasMade();
    Path damaged = file(release, file);
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 0x40;
    Files.write(damaged, bytes);
    assertFinds(release);
    assertTrue(told.contains("the index of names is damaged or of another release"));
    assertTrue(wasMade());
    assertFinds(release);
    assertFalse(wasMade(), "the new one is whole");
  }

  @ParameterizedTest
  @ValueSource(strings = {".tim", "segments_"})
  void indexThatLacksFileIsMadeAgain(String file) throws IOException {
    Release release = release();
    assertFinds(release);
    Files.delete(file(release, file));
    wasMade();
    assertFinds(release);
    assertTrue(wasMade());
  }

  @Test
  void indexOfOtherReleaseIsMadeAgain() throws IOException {
    Release release = release();
    assertFinds(release);
    wasMade();
    Release other =
        new Release(
            release.folder(),
            new landbridge.publish.Manifest(
                "0123456789abcdef",
                release.manifest().software(),
                release.manifest().documents(),
                release.manifest().summary(),
                release.manifest().files()));
    assertFinds(other);
    assertTrue(wasMade());
  }

  @Test
  void fileInItsPlaceIsReplaced() throws IOException {
    Release release = release();
    Files.writeString(release.folder().resolve("lookup"), "no folder");
    assertFinds(release);
    assertTrue(Files.isDirectory(release.folder().resolve("lookup")));
  }

  @Test
  void leftoversOfStoppedProgramsGo() throws IOException {
    Release release = release();
    Path left = Files.createDirectory(release.folder().resolve("lookup.unfinished-999999999-x"));
    Files.writeString(left.resolve("_0.tim"), "half");
    assertFinds(release);
    assertFalse(Files.exists(left));
  }

  /** A folder that cannot be written to: here one that is not there, which root cannot write to. */
  @Test
  void isHeldInMemoryWhereItCannotBeWritten() throws IOException {
    Release release = release();
    Release unwritable = new Release(scratch.resolve("nowhere"), release.manifest());
    try (Lookup lookup = Lookup.open(unwritable, () -> ReleaseGraph.of(release), Progress.NONE)) {
      assertFalse(lookup.find("Khorgos", LookupOptions.DEFAULT).isEmpty());
    }
    assertFalse(Files.exists(scratch.resolve("nowhere")));
  }

  private static Path file(Release release, String like) throws IOException {
    try (Stream<Path> files = Files.list(release.folder().resolve("lookup"))) {
      return files
          .filter(f -> f.getFileName().toString().contains(like))
          .findAny()
          .orElseThrow(() -> new AssertionError("no file " + like));
    }
  }
}
