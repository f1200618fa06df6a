package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release that a visitor reads in {@code triples/} is the one that the documents give. */
final class CommittedReleaseTest {

  @Test
  void freshBuildGivesTheSameBytes(@TempDir Path scratch) throws IOException {
    Release committed =
        Release.current(Path.of("triples"))
            .orElseThrow(() -> new AssertionError("nothing is published in triples/"));
    Release fresh = Folders.build(scratch);
    assertEquals(
        committed.id(),
        fresh.id(),
        "documents, ontology, rules or queries changed: run ./landbridge build and commit triples/");
    assertEquals(Folders.digests(committed), Folders.digests(fresh));
  }
}
