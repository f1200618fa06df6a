package landbridge.publish.export;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import landbridge.source.CaseFolders;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small graphs, and what the formats make of them: {@code expected.csv-names} is that format,
 * {@code lost.csv-names} its report of loss.
 */
final class ExportCasesTest {

  @TestFactory
  Stream<DynamicTest> givesWhatIsExpected() {
    return CaseFolders.of("publish/export", "given.trig", ExportCasesTest::check);
  }

  private static void check(Path folder) throws IOException {
    DatasetGraph graphs = Given.of(folder.resolve("given.trig"));
    List<Path> expected = files(folder);
    assertFalse(expected.isEmpty(), "nothing is expected in " + folder);
    for (Path file : expected) {
      String[] name = file.getFileName().toString().split("\\.", 2);
      Export export = Given.export(name[1]);
      CaseFolders.compare(
          file,
          name[0].equals("lost")
              ? LossText.of(export.loss(graphs))
              : Given.written(export, graphs));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith("given.trig")).sorted().toList();
    }
  }
}
