package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import landbridge.source.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release is built when something changed, and only then. */
class UpkeepTest {

  private static final String DOCUMENT =
      "= Ebinur Town =\n\nEbinur Town is a town in Alashankou, China.\n";

  @TempDir private Path folder;
  private Path documents;
  private Path others;
  private Path releases;

  @BeforeEach
  void documents() throws IOException {
    documents = Files.createDirectories(folder.resolve("documents"));
    others = Files.createDirectories(folder.resolve("others"));
    releases = folder.resolve("releases");
    Files.writeString(documents.resolve("ebinur-town.txt"), DOCUMENT);
    Files.writeString(others.resolve("alataw.txt"), DOCUMENT.replace("Ebinur", "Alataw"));
    catalogue(documents, "ebinur-town", "one");
    catalogue(others, "alataw", "one");
  }

  private static void catalogue(Path folder, String document, String source) throws IOException {
    Files.writeString(
        folder.resolve("catalog.ttl"),
        "<https://w3id.org/landbridge/doc/%s> <http://purl.org/dc/terms/source> \"%s\" ."
            .formatted(document, source));
  }

  /** The current release, and whether it was built for this. */
  private record Kept(Release release, boolean isBuilt) {}

  private Kept ensure() {
    AtomicLong steps = new AtomicLong();
    Release release =
        Upkeep.ensure(
                Corpus.of(List.of(documents.toString(), others.toString())),
                releases,
                (stage, done, total) -> steps.incrementAndGet(),
                new ArrayList<>())
            .release();
    return new Kept(release, steps.get() > 0);
  }

  @Test
  void unchangedIsNotBuilt() {
    Kept first = ensure();
    assertTrue(first.isBuilt());
    Kept second = ensure();
    assertFalse(second.isBuilt());
    assertEquals(first.release(), second.release());
  }

  @Test
  void changedDocumentIsBuilt() throws IOException {
    String first = ensure().release().id();
    Files.writeString(documents.resolve("ebinur-town.txt"), DOCUMENT + "It is small.\n");
    Kept second = ensure();
    assertTrue(second.isBuilt());
    assertNotEquals(first, second.release().id());
    assertFalse(ensure().isBuilt());
  }

  @Test
  void addedAndRemovedDocumentIsBuilt() throws IOException {
    String first = ensure().release().id();
    Path added = documents.resolve("bole.txt");
    Files.writeString(added, DOCUMENT.replace("Ebinur", "Bole"));
    assertTrue(ensure().isBuilt());
    Files.delete(added);
    Kept again = ensure();
    assertTrue(again.isBuilt());
    assertEquals(first, again.release().id());
  }

  @Test
  void anyChangedCatalogueIsBuilt() throws IOException {
    ensure();
    catalogue(documents, "ebinur-town", "two");
    assertTrue(ensure().isBuilt(), "the first");
    catalogue(others, "alataw", "two");
    assertTrue(ensure().isBuilt(), "the second");
    assertFalse(ensure().isBuilt());
  }

  /** What cannot be read is not passed over because the last release could do without it. */
  @Test
  void unreadableDocumentIsTold() throws IOException {
    ensure();
    Files.write(documents.resolve("zero.txt"), new byte[] {'a', 0});
    Failure failure = assertThrows(Failure.class, this::ensure);
    assertTrue(failure.getMessage().contains("zero"), failure.getMessage());
  }

  /** The stamp belongs to one machine: without it a build comes to the release that is there. */
  @Test
  void lostStampBuildsTheSame() throws IOException {
    String first = ensure().release().id();
    for (String stamp : List.of("", "no stamp", "\n\n", first + "\n")) {
      Files.writeString(releases.resolve(".built"), stamp);
      Kept again = ensure();
      assertTrue(again.isBuilt());
      assertEquals(first, again.release().id());
    }
    Files.delete(releases.resolve(".built"));
    assertTrue(ensure().isBuilt());
  }
}
