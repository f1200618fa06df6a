package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import landbridge.source.Failure;
import landbridge.triples.Layer;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A patch leads from one release to the other, and its counts are those of its rows. */
class PatchTest {

  @TempDir private Path folder;

  private static String patch(Release from, Release to) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Patch.write(from, to, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static DatasetGraph read(Release release) {
    DatasetGraph graphs = DatasetGraphFactory.createTxnMem();
    graphs.executeWrite(
        () -> {
          for (Layer layer : Layer.values()) {
            release.read(layer, graphs::add);
          }
        });
    return graphs;
  }

  private static Set<Quad> quads(DatasetGraph graphs) {
    Set<Quad> quads = new HashSet<>();
    graphs.executeRead(() -> graphs.find().forEachRemaining(quads::add));
    return quads;
  }

  private static void leads(Release from, Release to) throws IOException {
    RDFPatch patch =
        RDFPatchOps.read(
            new ByteArrayInputStream(patch(from, to).getBytes(StandardCharsets.UTF_8)));
    DatasetGraph graphs = read(from);
    RDFPatchOps.applyChange(graphs, patch);
    assertEquals(quads(read(to)), quads(graphs));
    assertTrue(patch.getHeader("from").getURI().contains(from.id()));
    assertTrue(patch.getHeader("to").getURI().contains(to.id()));
    assertEquals(
        "https://w3id.org/landbridge/dumps/%s/from-%s.rdfp".formatted(to.id(), from.id()),
        patch.getId().getURI());
  }

  @Test
  void leadsThereAndBack() throws IOException {
    leads(Releases.older(), Releases.newer());
    leads(Releases.newer(), Releases.older());
  }

  @Test
  void sameReleaseIsNoChange() throws IOException {
    List<String> lines = patch(Releases.newer(), Releases.newer()).lines().toList();
    assertEquals(List.of("TX .", "TC ."), lines.subList(3, lines.size()));
    assertEquals(Changes.Count.NONE, Patch.count(Releases.newer(), Releases.newer()).total());
  }

  @Test
  void countsAreThoseOfTheRows() throws IOException {
    TreeMap<String, Long> rows = new TreeMap<>();
    patch(Releases.older(), Releases.newer())
        .lines()
        .filter(line -> line.startsWith("A ") || line.startsWith("D "))
        .map(line -> line.charAt(0) + line.replaceAll(".*/graph/(\\w+)> \\.$", " $1"))
        .forEach(key -> rows.merge(key, 1L, Long::sum));
    Changes changes = Patch.count(Releases.older(), Releases.newer());
    TreeMap<String, Long> counted = new TreeMap<>();
    changes
        .statements()
        .forEach(
            (layer, count) -> {
              counted.put("A " + layer.id(), count.added());
              counted.put("D " + layer.id(), count.removed());
            });
    counted.values().removeIf(count -> count == 0);
    assertEquals(rows, counted);
    assertTrue(changes.total().removed() > changes.total().added(), changes.tsv());
    assertEquals(
        claims(Releases.newer()) - claims(Releases.older()),
        changes.classes(Layer.CLAIMS).get("lb:Claim").added()
            - changes.classes(Layer.CLAIMS).get("lb:Claim").removed());
    assertEquals(changes.tsv(), Changes.parse(changes.tsv()).tsv());
  }

  private static long claims(Release release) {
    return release.manifest().summary().get("claims");
  }

  /** A large layer lies in several files, and may have lain in one before. */
  @Test
  void filesOfOneLayerAreReadAsOne() throws IOException {
    Release parted = parted(Releases.newer());
    assertEquals(Changes.Count.NONE, Patch.count(Releases.newer(), parted).total());
    assertEquals(
        Patch.count(Releases.older(), Releases.newer()).tsv(),
        Patch.count(Releases.older(), parted).tsv());
  }

  private Release parted(Release release) throws IOException {
    Path copy = Folders.copy(release.folder(), folder.resolve("parted"));
    List<String> even = new java.util.ArrayList<>();
    List<String> odd = new java.util.ArrayList<>();
    for (String line : Files.readAllLines(copy.resolve("claims.nq"))) {
      (even.size() > odd.size() ? odd : even).add(line);
    }
    Files.write(copy.resolve("claims-00.nq"), even);
    Files.write(copy.resolve("claims-01.nq"), odd);
    List<Manifest.Entry> files = new java.util.ArrayList<>(release.manifest().files());
    files.removeIf(entry -> entry.name().equals("claims.nq"));
    for (String name : List.of("claims-00.nq", "claims-01.nq")) {
      Path file = copy.resolve(name);
      files.add(new Manifest.Entry(name, Files.size(file), Digests.sha256(file)));
    }
    return new Release(
        copy,
        Manifest.of("parted", release.manifest().documents(), release.manifest().summary(), files));
  }

  @Test
  void unsortedFileIsNoRelease() throws IOException {
    Release release = Releases.newer();
    Path copy = Folders.copy(release.folder(), folder.resolve("unsorted"));
    List<String> lines = new java.util.ArrayList<>(Files.readAllLines(copy.resolve("facts.nq")));
    java.util.Collections.swap(lines, 3, 700);
    Files.write(copy.resolve("facts.nq"), lines);
    Failure failure =
        assertThrows(
            Failure.class,
            () -> Patch.count(Releases.older(), new Release(copy, release.manifest())));
    assertEquals(Failure.DATA, failure.exitCode());
    assertTrue(failure.getMessage().contains("layer facts"), failure.getMessage());
  }
}
