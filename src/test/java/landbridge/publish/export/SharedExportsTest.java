package landbridge.publish.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import landbridge.publish.Corpus;
import landbridge.publish.Progress;
import landbridge.publish.TemporaryRelease;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The formats over the corpus of many kinds of documents, where it is at hand. */
final class SharedExportsTest {

  private static final Path CORPUS = Path.of("../shared/corpus");

  @Test
  void corpusFitsEveryFormat() {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "there is no " + CORPUS);
    try (TemporaryRelease built =
        TemporaryRelease.of(Corpus.of(List.of(CORPUS.toString())), Progress.NONE)) {
      DatasetGraph graphs = Given.of(built.release());
      assertEquals(
          List.of(),
          ExportFormatsTest.SCHEMAS.errors("lpf", Given.written(Given.export("lpf"), graphs)));
      Graph said = GraphFactory.createDefaultGraph();
      RDFParser.fromString(Given.written(Given.export("json-ld"), graphs), Lang.JSONLD).parse(said);
      List<Triple> made = said.stream().filter(t -> !graphs.getDefaultGraph().contains(t)).toList();
      assertEquals(List.of(), made);
      for (Export export : Exports.all()) {
        Loss loss = export.loss(graphs);
        System.out.println(
            "corpus: "
                + export.id()
                + " carries "
                + loss.statementsOut()
                + " of "
                + loss.statementsIn());
        assertTrue(loss.statementsIn() > 4000, "only " + loss.statementsIn() + " statements");
        assertEquals(loss.statementsOut(), LossSurvey.carried(export, graphs).size());
      }
    }
  }
}
