package landbridge.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import landbridge.publish.Corpus;
import landbridge.publish.Diagnostics;
import landbridge.publish.FactRows;
import landbridge.source.CaseFolders;
import landbridge.source.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder {@code extract/<case>}: {@code input.txt}, the claims as the command {@code facts}
 * prints them, and what it says of the rest in {@code diagnostics.txt}, where it says anything.
 */
class ExtractCasesTest {

  @TestFactory
  Stream<DynamicTest> claimsWhatIsSaid() {
    return CaseFolders.of("extract", ExtractCasesTest::check);
  }

  private static void check(Path folder) throws IOException {
    List<Diagnostic> diagnostics = new ArrayList<>();
    StringBuilder rows = new StringBuilder();
    Corpus corpus = Corpus.of(List.of(folder.resolve("input.txt").toString()));
    FactRows.write(corpus, line -> rows.append(line).append('\n'), diagnostics::add);
    String said = Diagnostics.list(diagnostics);
    CaseFolders.compare(folder.resolve("expected.tsv"), rows.toString());
    CaseFolders.compare(folder.resolve("diagnostics.txt"), said.isEmpty() ? "" : said + "\n");
  }
}
