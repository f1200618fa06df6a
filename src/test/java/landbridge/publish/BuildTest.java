package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import landbridge.Seed;
import landbridge.source.Failure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a build promises: the same bytes everywhere, and nothing lost when it fails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BuildTest {

  @TempDir private static Path scratch = Path.of("");
  private Path releases = Path.of("");
  private SortedMap<String, String> expected = new java.util.TreeMap<>();

  @BeforeAll
  void build() throws IOException {
    releases = scratch.resolve("releases");
    expected = Folders.digests(Folders.build(releases));
  }

  @Test
  void sameInAnotherLocaleAndZone() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertEquals(expected, Folders.digests(Folders.build(scratch.resolve(tag))), tag);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void sameInAnyOrderOfFiles() throws IOException {
    long seed = Seed.of("order of documents");
    Corpus corpus = Corpus.of(List.of(Folders.DOCUMENTS));
    List<Corpus.Entry> entries = new ArrayList<>(corpus.entries());
    Collections.shuffle(entries, new Random(seed));
    Release release =
        Folders.build(new Corpus(entries, corpus.catalogues()), scratch.resolve("shuffled"));
    assertEquals(expected, Folders.digests(release), "seed " + seed);
  }

  @Test
  void sameUnderAnotherEncoding() throws IOException, InterruptedException {
    Path folder = scratch.resolve("latin");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.language=tr",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1",
                "-cp",
                System.getProperty("java.class.path"),
                "landbridge.Main",
                "build",
                "--release",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(scratch.toFile(), "latin.log"))
            .start();
    assertEquals(0, process.waitFor(), Files.readString(scratch.resolve("latin.log")));
    assertEquals(expected, Folders.digests(Release.current(folder).orElseThrow()));
  }

  @Test
  void unchangedDocumentsKeepTheRelease() throws IOException {
    Release again = Folders.build(releases);
    assertEquals(expected, Folders.digests(again));
    try (var folders = Files.list(releases)) {
      assertEquals(1, folders.filter(Files::isDirectory).count());
    }
  }

  @Test
  void unreadableDocumentPublishesNothing() throws IOException {
    Path folder = Folders.copyOfDocuments(scratch.resolve("broken"));
    Path published = scratch.resolve("stands");
    Release before = Folders.build(published);
    Files.write(folder.resolve("broken.txt"), new byte[] {'=', ' ', (byte) 0xC3, '\n'});
    Corpus corpus = Corpus.of(List.of(folder.toString()));
    Failure failure = assertThrows(Failure.class, () -> Folders.build(corpus, published));
    assertEquals(Failure.DATA, failure.exitCode());
    assertTrue(failure.getMessage().contains("broken: error malformed-utf8"), failure.getMessage());
    assertTrue(failure.getMessage().contains("at byte 2"), failure.getMessage());
    assertEquals(before.id(), Release.current(published).orElseThrow().id());
    assertNothingUnfinished(published);
  }

  @Test
  void interruptedBuildIsCleanedUp() throws IOException {
    Path published = scratch.resolve("interrupted");
    Path leftover = Files.createDirectories(published.resolve(".unfinished-1/claims.nq"));
    Files.writeString(leftover.resolve("run.lines"), "half");
    Folders.build(published);
    assertNothingUnfinished(published);
  }

  private static void assertNothingUnfinished(Path published) throws IOException {
    try (var files = Files.list(published)) {
      assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith(".unfinished")));
    }
  }

  @Test
  void secondBuildAtOnceIsRefused() throws IOException {
    Path published = scratch.resolve("locked");
    try (Publication first = Publication.begin(published)) {
      Failure failure = assertThrows(Failure.class, () -> Folders.build(published));
      assertEquals(Failure.USE, failure.exitCode());
      assertTrue(failure.getMessage().contains("another build"), failure.getMessage());
      assertTrue(Files.isDirectory(first.folder()));
    }
  }

  @Test
  void damagedReleaseIsNamed() throws IOException {
    Path published = scratch.resolve("damaged");
    Release release = Folders.build(published);
    for (Manifest.Entry entry : release.manifest().files()) {
      Path file = release.folder().resolve(entry.name());
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
      assertNames(entry.name(), release);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      assertNames(entry.name(), release);
      Files.delete(file);
      assertNames(entry.name(), release);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    release.check();
  }

  private static void assertNames(String file, Release release) {
    Failure failure = assertThrows(Failure.class, release::check);
    assertTrue(failure.getMessage().contains(file), failure.getMessage());
  }

  @Test
  void manifestThatIsNoneIsNamed() throws IOException {
    Path folder = Files.createDirectories(scratch.resolve("no-manifest"));
    assertThrows(Failure.class, () -> Release.open(folder));
    for (String text : List.of("", "{", "[]", "{\"format\": 1}", "{\"format\": 99}")) {
      Files.writeString(folder.resolve(Manifest.FILE), text, StandardCharsets.UTF_8);
      Failure failure = assertThrows(Failure.class, () -> Release.open(folder), text);
      assertTrue(failure.getMessage().contains(Manifest.FILE), failure.getMessage());
    }
  }
}
