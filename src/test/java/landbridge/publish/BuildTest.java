package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import landbridge.Fork;
import landbridge.Seed;
import landbridge.source.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a build promises: the same bytes everywhere, and nothing lost when it fails. */
final class BuildTest {

  private static final SortedMap<String, String> EXPECTED = digests(Published.release());

  @TempDir private Path scratch;

  private static SortedMap<String, String> digests(Release release) {
    try {
      return Folders.digests(release);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Locale, zone, threads and the order of files, all of them other ones each time. */
  @ParameterizedTest
  @CsvSource({"tr-TR, 1", "ar-EG-u-nu-arab, 8", "th-TH-u-ca-buddhist-nu-thai, 2"})
  void sameInOtherSurroundings(String tag, int threads) throws Exception {
    long seed = Seed.of("order of documents");
    Corpus corpus = Corpus.of(List.of(Folders.DOCUMENTS));
    List<Corpus.Entry> entries = new ArrayList<>(corpus.entries());
    Collections.shuffle(entries, new Random(seed + threads));
    Corpus shuffled = new Corpus(entries, corpus.catalogues());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Release release = pool.submit(() -> Folders.build(shuffled, scratch)).get();
      assertEquals(EXPECTED, digests(release), tag + ", " + threads + " threads, seed " + seed);
    } finally {
      pool.shutdown();
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** Also in a Java machine that has known no other settings since it began. */
  @ParameterizedTest
  @CsvSource({
    "tr-TR, tr, TR, ISO-8859-1, Pacific/Kiritimati, 1",
    "ar-EG, ar, EG, US-ASCII, America/St_Johns, 7"
  })
  void sameOnAnotherMachine(
      String name, String language, String country, String encoding, String zone, int threads) {
    Fork fork =
        Fork.java(
            List.of(
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.extensions=nu-arab",
                "-Dfile.encoding=" + encoding,
                "-Duser.timezone=" + zone,
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + threads),
            Map.of("LC_ALL", "C", "TZ", zone),
            "landbridge.Main",
            "build",
            "--release",
            scratch.toString());
    assertEquals(0, fork.code(), fork::err);
    assertEquals(EXPECTED, digests(Release.current(scratch).orElseThrow()), name);
  }

  @Test
  void unreadableDocumentPublishesNothing() throws IOException {
    Path documents = Folders.copyOfDocuments(scratch.resolve("documents"));
    Path releases = Published.copy(scratch.resolve("releases"));
    Files.write(documents.resolve("broken.txt"), new byte[] {'=', ' ', (byte) 0xC3, '\n'});
    Files.write(documents.resolve("empty.txt"), new byte[0]);
    Corpus corpus = Corpus.of(List.of(documents.toString()));
    Failure failure = assertThrows(Failure.class, () -> Folders.build(corpus, releases));
    assertEquals(Failure.DATA, failure.exitCode());
    assertTrue(failure.getMessage().contains("broken: error malformed-utf8"), failure.getMessage());
    assertTrue(failure.getMessage().contains("at byte 2"), failure.getMessage());
    assertTrue(failure.getMessage().contains("empty: error empty-document"), failure.getMessage());
    assertEquals(Published.release().id(), Release.current(releases).orElseThrow().id());
    assertEquals(Folders.names(Published.releases()), Folders.names(releases));
  }

  @Test
  void damagedReleaseIsNamed() throws IOException {
    Release release = Release.current(Published.copy(scratch)).orElseThrow();
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
  void changedManifestIsNamed() throws IOException {
    Release release = Release.current(Published.copy(scratch)).orElseThrow();
    Path file = release.folder().resolve(Manifest.FILE);
    Files.writeString(file, Files.readString(file).replaceFirst("\"holes\" : ", "\"holes\" : 1"));
    assertNames(Manifest.FILE, Release.open(release.folder()));
  }
}
