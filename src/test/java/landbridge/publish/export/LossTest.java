package landbridge.publish.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import landbridge.publish.Published;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a format does not carry is told, all of it and nothing else. */
final class LossTest {

  private static final DatasetGraph BACKWARDS = Given.backwards(Published.release());

  /** What is not lost stands in the file: its text, or a name, an IRI or the last part of one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lpf",
        "lpf-tsv",
        "geojson",
        "csv-divisions",
        "csv-names",
        "csv-figures",
        "json-ld"
      })
  void whatIsNotLostIsThere(String id) {
    Export export = Given.export(id);
    String text = id.startsWith("csv") ? unquoted(Sample.SHIPPED.in(id)) : Sample.SHIPPED.in(id);
    for (Triple carried : LossSurvey.carried(export, Sample.SHIPPED.graphs())) {
      assertTrue(
          carried.getPredicate().getURI().endsWith("#type")
              || Wording.of(carried, Sample.SHIPPED.graphs().getDefaultGraph()).stream()
                  .anyMatch(text::contains),
          () -> id + " neither has nor loses " + carried);
    }
  }

  private static String unquoted(String csv) {
    StringBuilder text = new StringBuilder();
    Rfc4180.read(csv).forEach(row -> text.append(String.join("\n", row)).append('\n'));
    return text.toString();
  }

  /** Every statement is carried or lost for one reason. */
  @ParameterizedTest
  @MethodSource("landbridge.publish.export.Exports#all")
  void lossAddsUp(Export export) {
    for (Sample sample : Sample.all().toList()) {
      Loss loss = export.loss(sample.graphs());
      assertEquals(loss.statementsOut(), LossSurvey.carried(export, sample.graphs()).size());
      assertTrue(loss.thingsOut() <= loss.thingsIn());
      assertTrue(loss.reasons().stream().allMatch(reason -> reason.words().length() > 20));
    }
  }

  @ParameterizedTest
  @MethodSource("landbridge.publish.export.Exports#all")
  void sameGraphGivesSameBytes(Export export) {
    assertEquals(Given.written(export, Sample.SHIPPED.graphs()), Given.written(export, BACKWARDS));
    assertEquals(
        LossText.tsv(export.loss(Sample.SHIPPED.graphs())), LossText.tsv(export.loss(BACKWARDS)));
  }
}
