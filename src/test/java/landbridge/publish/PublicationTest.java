package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import landbridge.Fork;
import landbridge.source.Failure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A release appears whole or not at all, whoever interrupts, crowds or damages. */
class PublicationTest {

  /** Two documents are enough for what does not depend on what they say. */
  @TempDir private static Path few;

  private static Path documents;
  private static Release release;

  @TempDir private Path folder;

  @BeforeAll
  static void publishFew() throws IOException {
    documents = Files.createDirectories(few.resolve("documents"));
    for (String name : List.of("Ebinur", "Alataw")) {
      Files.writeString(
          documents.resolve(name.toLowerCase(Locale.ROOT) + ".txt"),
          "= " + name + " Town =\n\n" + name + " Town is a town in Alashankou, China.\n");
    }
    release = build(few.resolve("releases"));
  }

  private static Release build(Path releases) {
    return Folders.build(Corpus.of(List.of(documents.toString())), releases);
  }

  private Path published() throws IOException {
    return Folders.copy(few.resolve("releases"), folder.resolve("releases"));
  }

  @Test
  void sameDocumentsAreTheSameRelease() throws IOException {
    Path releases = published();
    Release again = build(releases);
    assertEquals(release.manifest(), again.manifest());
    assertEquals(Folders.names(few.resolve("releases")), Folders.names(releases));
  }

  @Test
  void changedDocumentsAreOneMore() throws IOException {
    Path releases = published();
    Path fewer = Folders.copy(documents, folder.resolve("documents"));
    Files.delete(fewer.resolve("alataw.txt"));
    Release second = Folders.build(Corpus.of(List.of(fewer.toString())), releases);
    assertEquals(second.id(), Release.current(releases).orElseThrow().id());
    TreeSet<String> names = new TreeSet<>(Folders.names(few.resolve("releases")));
    names.add(second.id());
    assertEquals(names, Folders.names(releases));
    Release.open(releases.resolve(release.id())).check();
    assertEquals(release.id(), build(releases).id(), "and back again");
  }

  /** A release that was damaged is not taken for the one that the documents give. */
  @ParameterizedTest
  @ValueSource(strings = {"facts.nq", "facts.ttl", "manifest.json"})
  void damagedReleaseIsMended(String file) throws IOException {
    Path releases = published();
    Path damaged = releases.resolve(release.id()).resolve(file);
    byte[] bytes = Files.readAllBytes(damaged);
    Files.write(damaged, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    build(releases).check();
    assertEquals(
        Folders.digests(release), Folders.digests(Release.current(releases).orElseThrow()));
    assertEquals(Folders.names(few.resolve("releases")), Folders.names(releases));
  }

  @Test
  void leftoversAreRemoved() throws IOException {
    Path releases = published();
    Files.createDirectories(releases.resolve(".unfinished-1/deep"));
    Files.writeString(releases.resolve(".unfinished-1/deep/run.lines"), "half");
    Files.writeString(releases.resolve(".unfinished-current"), "nothing\n");
    Files.writeString(releases.resolve("README.md"), "kept");
    try (Publication publication = Publication.begin(releases)) {
      assertEquals(List.of(publication.folder()), unfinished(releases));
    }
    assertEquals(List.of(), unfinished(releases));
    assertTrue(Files.exists(releases.resolve("README.md")));
    Release.current(releases).orElseThrow().check();
  }

  private static List<Path> unfinished(Path releases) throws IOException {
    try (var files = Files.list(releases)) {
      return files.filter(f -> f.getFileName().toString().startsWith(".unfinished")).toList();
    }
  }

  @Test
  void secondAtOnceIsRefused() throws IOException {
    Path releases = folder.resolve("new");
    try (Publication first = Publication.begin(releases)) {
      Failure failure = assertThrows(Failure.class, () -> Publication.begin(releases));
      assertEquals(Failure.USE, failure.exitCode());
      assertTrue(failure.getMessage().contains("another build is writing"), failure.getMessage());
      assertTrue(Files.isDirectory(first.folder()));
    }
    Publication.begin(releases).close();
  }

  /** Also if the other one is another process, which then says so and changes nothing. */
  @Test
  void secondProcessIsRefused() throws IOException {
    Path releases = published();
    try (Publication first = Publication.begin(releases)) {
      Fork fork =
          Fork.java(
              List.of(), Map.of(), "landbridge.Main", "build", "--release", releases.toString());
      assertEquals(2, fork.code(), fork::err);
      assertTrue(fork.err().contains("another build is writing to " + releases), fork.err());
      assertTrue(Files.isDirectory(first.folder()));
    }
    Release.current(releases).orElseThrow().check();
  }

  @Test
  void nothingPublishedIsNoRelease() {
    assertTrue(Release.current(folder).isEmpty());
    assertTrue(Release.current(folder.resolve("absent")).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123456789abcdef\n", "\n", "..\n", "two\nlines\n"})
  void pointerToNothingIsTold(String pointer) throws IOException {
    Files.writeString(folder.resolve(Release.CURRENT), pointer);
    Failure failure = assertThrows(Failure.class, () -> Release.current(folder));
    assertEquals(Failure.DATA, failure.exitCode());
    assertTrue(failure.getMessage().contains("is no release"), failure.getMessage());
  }

  @Test
  void folderThatCannotBeMadeIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Failure failure = assertThrows(Failure.class, () -> build(file.resolve("releases")));
    assertTrue(failure.getMessage().contains("cannot write to"), failure.getMessage());
    assertFalse(Files.isDirectory(file));
  }
}
