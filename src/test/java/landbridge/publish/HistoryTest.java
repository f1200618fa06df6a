package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Releases have an order that no clock gives, and a folder without log has one too. */
class HistoryTest {

  @TempDir private Path folder;

  private Path releases;
  private Path documents;

  @BeforeEach
  void folders() throws IOException {
    releases = folder.resolve("releases");
    documents = Files.createDirectories(folder.resolve("documents"));
  }

  /** Publishes towns of these names. */
  private String publish(String... towns) throws IOException {
    try (var old = Files.list(documents)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    for (String name : towns) {
      Files.writeString(
          documents.resolve(name.toLowerCase(java.util.Locale.ROOT) + ".txt"),
          "= " + name + " Town =\n\n" + name + " Town is a town in Alashankou, China.\n");
    }
    return Folders.build(Corpus.of(List.of(documents.toString())), releases).id();
  }

  private List<String> rows() {
    return History.of(releases).entries().stream()
        .map(e -> e.number() + " " + e.release() + " after " + e.previous())
        .toList();
  }

  private List<String> present() {
    return History.of(releases).present().stream().map(Release::id).toList();
  }

  private Path log() {
    return releases.resolve(History.FILE);
  }

  @Test
  void eachReleaseIsAnEntryAndGoingBackTo() throws IOException {
    String one = publish("Ebinur");
    String two = publish("Ebinur", "Alataw");
    publish("Ebinur", "Alataw");
    assertEquals(List.of("1 " + one + " after ", "2 " + two + " after " + one), rows());
    assertEquals(List.of(one, two), present());
    publish("Ebinur");
    assertEquals("3 " + one + " after " + two, rows().get(2));
    assertEquals(List.of(two, one), present(), "each once, the current one last");
    assertEquals(two, History.of(releases).previous().orElseThrow().id());
    assertEquals(History.of(releases).text(), Files.readString(log()));
  }

  /** A clock that went back in between changes nothing. */
  @Test
  void orderIsNotThatOfTheClock() throws IOException {
    String one = publish("Ebinur");
    Files.writeString(
        log(), Files.readString(log()).replaceAll("\\d{4}-.*Z", "2999-01-01T00:00:00Z"));
    String two = publish("Alataw");
    assertEquals(List.of(one, two), present());
    assertTrue(
        History.of(releases)
            .entries()
            .get(1)
            .published()
            .isBefore(Instant.parse("2999-01-01T00:00:00Z")));
  }

  @Test
  void folderWithoutLogBeginsWithItsCurrent() throws IOException {
    String one = publish("Ebinur");
    Files.delete(log());
    Files.setLastModifiedTime(
        releases.resolve(Release.CURRENT), FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
    assertEquals(List.of("1 " + one + " after "), rows());
    assertEquals(
        "2020-02-02T02:02:02Z", History.of(releases).entries().get(0).published().toString());
    String two = publish("Alataw");
    assertEquals(List.of("1 " + one + " after ", "2 " + two + " after " + one), rows());
    assertTrue(Files.readString(log()).contains("1\t" + one + "\t\t2020-02-02T02:02:02Z\t\n"));
  }

  /** As after a crash between the two steps, or a checkout of another release. */
  @Test
  void logThatEndsBeforeTheCurrentIsCompleted() throws IOException {
    String one = publish("Ebinur");
    String before = Files.readString(log());
    String two = publish("Alataw");
    Files.writeString(log(), before);
    assertEquals(List.of("1 " + one + " after ", "2 " + two + " after " + one), rows());
    publish("Alataw");
    assertEquals(History.of(releases).text(), Files.readString(log()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\0\0\0\0",
        "1\t../..\t\t2020-01-01T00:00:00Z\n",
        "x\ty\n",
        "1\t0123456789abcdef\t\tyesterday\n"
      })
  void hurtLogIsReadAsFarAsItGoes(String text) throws IOException {
    String one = publish("Ebinur");
    Files.writeString(log(), text);
    assertEquals(List.of("1 " + one + " after "), rows());
    assertEquals(List.of(one), present());
  }

  @Test
  void releaseThatWasDeletedIsNotPresent() throws IOException {
    String one = publish("Ebinur");
    String two = publish("Alataw");
    Files.delete(releases.resolve(one).resolve(Manifest.FILE));
    assertEquals(List.of(two), present());
    assertTrue(History.of(releases).release(one).isEmpty());
    assertTrue(History.of(releases).previous().isEmpty());
    String three = publish("Ebinur");
    assertEquals(one, three, "it is built again");
    assertEquals(List.of(two, one), present());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../releases", "current", "0123456789abcdef"})
  void whatIsNoReleaseIsNotOpened(String name) throws IOException {
    publish("Ebinur");
    assertTrue(History.of(releases).release(name).isEmpty());
  }

  @Test
  void emptyFolderHasNoHistory() {
    assertEquals(List.of(), History.of(folder.resolve("absent")).entries());
  }
}
