package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/**
 * What a report says of a small graph, in both forms; {@code -Dlandbridge.golden=update} renews.
 */
class ReportTest {

  private static final Path CASE = Path.of("src/test/resources/landbridge/publish/report");

  private static Report report() {
    DatasetGraph graphs = DatasetGraphFactory.create();
    RDFDataMgr.read(graphs.getDefaultGraph(), CASE.resolve("given.ttl").toUri().toString());
    return Report.of(graphs);
  }

  private static void assertGolden(String file, String actual) throws IOException {
    Path golden = CASE.resolve(file);
    if (System.getProperty("landbridge.golden", "").equals("update")) {
      Files.writeString(golden, actual);
    }
    assertEquals(Files.readString(golden), actual);
  }

  @Test
  void readsAsText() throws IOException {
    assertGolden("expected.txt", ReportText.of(report()));
  }

  @Test
  void readsAsMarkdown() throws IOException {
    assertGolden("expected.md", ReportMarkdown.of(report()));
  }

  @Test
  void nothingIsReportedAsNothing() {
    Report empty = Report.of(DatasetGraphFactory.create());
    assertEquals(new Report(List.of(), List.of(), List.of()), empty);
    assertEquals(
        "Conflicts: 0\n\nChecks that fail or imply a value: 0\n\nHoles: 0\n", ReportText.of(empty));
  }

  @Test
  void cutsVeryLongQuotes() {
    String quote =
        ReportText.quote(new Report.Said("", "", "", "d", "", 0, 1, "𐰀".repeat(200), 1));
    assertEquals("𐰀".repeat(160) + "…", quote);
  }
}
