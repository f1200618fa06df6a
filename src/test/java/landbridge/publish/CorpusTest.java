package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import landbridge.source.Failure;
import landbridge.source.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders, files and standard input become documents, each name once. */
class CorpusTest {

  @TempDir private Path folder;
  private Path other;

  @BeforeEach
  void documents() throws IOException {
    other = Files.createDirectories(folder.resolve("other"));
    for (String name : List.of("b.txt", "a.txt", "notes.md", "other/c.txt", "other/a.txt")) {
      Files.writeString(folder.resolve(name), "= A =\n\nA is a town.\n");
    }
  }

  private static List<String> names(String... places) {
    return Corpus.of(List.of(places)).files().map(SourceFile::name).toList();
  }

  @Test
  void foldersGiveTheirTextFiles() {
    assertEquals(List.of("a", "b"), names(folder.toString()));
  }

  @Test
  void placesMeetByName() {
    assertEquals(List.of("a", "b", "c"), names(other.toString(), folder.toString()));
    assertEquals(List.of("a"), names(folder + "/a.txt", folder + "/a.txt"));
  }

  @Test
  void singleFilesMayHaveAnyEnding() {
    assertEquals(1, names(folder + "/notes.md").size());
  }

  @Test
  void twoOfOneNameMustAgree() throws IOException {
    Files.writeString(other.resolve("a.txt"), "= Another =\n");
    Failure failure = assertThrows(Failure.class, () -> names(folder.toString(), other.toString()));
    assertEquals(Failure.DATA, failure.exitCode());
    assertTrue(failure.getMessage().contains("duplicate-document"), failure.getMessage());
    assertTrue(failure.getMessage().contains(other.resolve("a.txt").toString()));
  }

  @Test
  void absentPlaceIsBadUse() {
    Failure failure =
        assertThrows(Failure.class, () -> names(folder.toString(), folder + "/absent"));
    assertEquals(Failure.USE, failure.exitCode());
    assertTrue(failure.getMessage().endsWith("absent"), failure.getMessage());
  }

  @Test
  void emptyFolderIsBadUse() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertEquals(
        Failure.USE, assertThrows(Failure.class, () -> names(empty.toString())).exitCode());
  }

  @Test
  void cataloguesOfFoldersAreTaken() throws IOException {
    Files.writeString(folder.resolve("catalog.ttl"), "one");
    Files.writeString(other.resolve("catalog.ttl"), "two");
    assertEquals(List.of("one", "two"), Corpus.of(List.of(folder + "", other + "")).catalogues());
    assertEquals(List.of(), Corpus.of(List.of(folder + "/a.txt")).catalogues());
  }

  /** Read once, and given as often as it is asked for. */
  @Test
  void standardInputIsADocument() {
    InputStream before = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream("= A =\n\nA is a town.\n".getBytes(StandardCharsets.UTF_8)));
      Corpus corpus = Corpus.of(List.of("-", folder + "/b.txt", "-"));
      for (int turn = 0; turn < 2; turn++) {
        assertEquals(List.of("b", "stdin"), corpus.files().map(SourceFile::name).sorted().toList());
        assertTrue(corpus.files().allMatch(SourceFile.Readable.class::isInstance));
      }
    } finally {
      System.setIn(before);
    }
  }

  /** A file that cannot be one is a value, which the others do not suffer from. */
  @Test
  void unreadableIsAValue() throws IOException {
    Files.write(folder.resolve("zero.txt"), new byte[] {'a', 0});
    Files.write(folder.resolve("empty.txt"), new byte[0]);
    Stream<SourceFile> files = Corpus.of(List.of(folder.toString())).files();
    assertEquals(
        List.of("empty", "zero"),
        files.filter(SourceFile.Unreadable.class::isInstance).map(SourceFile::name).toList());
  }
}
