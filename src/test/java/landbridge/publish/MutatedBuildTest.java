package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import landbridge.source.MutatedDocuments;
import landbridge.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever has happened to the documents: what they give conforms, and says where it stands. */
final class MutatedBuildTest {

  private static final int DOCUMENTS = 60;

  @TempDir private Path releases;

  /** Of as many mutated documents as can be read. */
  private static Corpus corpus() {
    List<String> texts = MutatedDocuments.articles(DOCUMENTS).toList();
    List<Corpus.Entry> entries =
        IntStream.range(0, texts.size())
            .mapToObj(i -> entry("mutated-" + i, texts.get(i).getBytes(StandardCharsets.UTF_8)))
            .filter(entry -> entry.read() instanceof SourceFile.Readable)
            .toList();
    assertTrue(entries.size() > DOCUMENTS / 2, () -> entries.size() + " can be read");
    return new Corpus(entries, List.of());
  }

  private static Corpus.Entry entry(String slug, byte[] bytes) {
    return () -> SourceFile.of(slug, bytes);
  }

  @Test
  void mutatedDocumentsConform() {
    Corpus corpus = corpus();
    Release release = Folders.build(corpus, releases);
    assertEquals(List.of(), Validation.of(release::quads).violations());
    Verification verification = Verification.of(release, corpus);
    assertTrue(verification.holds(), verification::toString);
    assertTrue(verification.claims() > 1000, () -> verification.claims() + " claims");
  }
}
