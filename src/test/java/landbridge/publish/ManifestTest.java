package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import landbridge.source.Failure;
import landbridge.triples.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manifest comes back as it was written, and one that was touched is told from it. */
class ManifestTest {

  @TempDir private Path folder;

  private static Manifest manifest() {
    return Manifest.of(
        "landbridge 1",
        new TreeMap<>(Map.of("khorgos", "a".repeat(64), "alashankou", "b".repeat(64))),
        Map.of("documents", 2L),
        List.of(new Manifest.Entry("claims.nq", 5_000_000_000L, "c".repeat(64))));
  }

  private String written() throws IOException {
    manifest().write(folder);
    return Files.readString(folder.resolve(Manifest.FILE));
  }

  private Manifest read(String text) throws IOException {
    Path file = folder.resolve(Manifest.FILE);
    Files.writeString(file, text);
    return Manifest.read(file);
  }

  @Test
  void comesBackAsWritten() throws IOException {
    Manifest manifest = read(written());
    assertEquals(manifest(), manifest);
    assertTrue(manifest.isWhole());
  }

  /** Whatever is changed, the identifier tells; it is a hash of all the rest. */
  @ParameterizedTest
  @CsvSource({
    "landbridge 1, landbridge 2",
    "khorgos, horgos",
    "aaaa, abaa",
    "5000000000, 5000000001",
    "claims.nq, facts.nq",
    "cccc, cdcc",
    "\"documents\" : 2, \"documents\" : 3"
  })
  void changedIsNotWhole(String from, String to) throws IOException {
    String text = written();
    assertTrue(text.contains(from), text);
    assertEquals(false, read(text.replaceFirst(from, to)).isWhole());
  }

  @Test
  void shardsAreOneLayer() {
    List<Manifest.Entry> files =
        Stream.of("claims-00.nq", "claims-00.ttl", "claims-15.nq", "facts.nq", "facts.ttl")
            .map(name -> new Manifest.Entry(name, 0, ""))
            .toList();
    Release release =
        new Release(folder, Manifest.of("x", new TreeMap<>(), Map.of("triples", 0L), files));
    assertEquals(
        List.of(folder.resolve("claims-00.nq"), folder.resolve("claims-15.nq")),
        release.quads(Layer.CLAIMS));
    assertEquals(List.of(folder.resolve("facts.nq")), release.quads(Layer.FACTS));
    assertEquals(List.of(), release.quads(Layer.META));
  }

  @Test
  void truncatedIsNamedAtAnyLength() throws IOException {
    String text = written();
    List<Integer> accepted = new ArrayList<>();
    for (int length = 0; length < text.strip().length(); length++) {
      try {
        read(text.substring(0, length));
        accepted.add(length);
      } catch (Failure failure) {
        assertTrue(failure.getMessage().contains(Manifest.FILE), failure.getMessage());
        assertEquals(Failure.DATA, failure.exitCode());
      }
    }
    assertEquals(List.of(), accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "'[]'",
    "'{}'",
    "'{\"format\": \"1\"}'",
    "'{\"format\": 2}'",
    "'{\"format\": 1, \"files\": 7}'",
    "'{\"format\": 1, \"files\": [7], \"documents\": {}, \"summary\": {}}'",
    "'{\"format\": 1, \"files\": [{}], \"documents\": {}, \"summary\": {}}'",
    "'{\"format\": 1, \"files\": [], \"documents\": {\"a\": 1}, \"summary\": {}}'",
    "'{\"format\": 1, \"files\": [], \"documents\": {}, \"summary\": {\"a\": \"b\"}}'",
    "'{\"format\": 1, \"files\": [], \"documents\": {}, \"summary\": {}}'",
    "'not JSON'"
  })
  void otherJsonIsNoManifest(String text) {
    Failure failure = assertThrows(Failure.class, () -> read(text));
    assertTrue(failure.getMessage().contains(Manifest.FILE), failure.getMessage());
  }
}
