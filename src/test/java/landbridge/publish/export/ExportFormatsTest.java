package landbridge.publish.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.publish.Published;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each format promises to its readers, on the shipped documents and on every case. */
final class ExportFormatsTest {

  private static final Path CASES = Path.of("src/test/resources/landbridge/publish/export");
  private static final DatasetGraph GRAPHS = Given.of(Published.release());
  private static final DatasetGraph BACKWARDS = Given.backwards(Published.release());
  private static final List<Sample> SAMPLES = read();

  /** A command: an item, then a label, an alias or a statement with its value and its source. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "CREATE"
              + "|(LAST|Q[1-9][0-9]*)\t("
              + "[LA][a-z]{2,3}(-[a-z]{4})?\t\"[^\t]{1,250}\""
              + "|P[1-9][0-9]*\t("
              + "Q[1-9][0-9]*"
              + "|\"[^\t]+\""
              + "|-?[0-9]+(\\.[0-9]+)?(U[1-9][0-9]*)?"
              + "|@-?[0-9]+(\\.[0-9]+)?/-?[0-9]+(\\.[0-9]+)?"
              + "|[+-][0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z/(9|10|11)"
              + ")(\tS854\t\"https?://[^\t\"]+\")?)");

  static Stream<Export> formats() {
    return Exports.all().stream();
  }

  /** A graph by the name of its case. */
  record Sample(String name, DatasetGraph graphs) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> samples() {
    return SAMPLES.stream();
  }

  private static List<Sample> read() {
    List<Sample> samples = new ArrayList<>(List.of(new Sample("shipped documents", GRAPHS)));
    try (Stream<Path> cases = Files.list(CASES)) {
      cases
          .filter(folder -> Files.exists(folder.resolve("given.trig")))
          .sorted()
          .forEach(folder -> samples.add(sample(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertTrue(samples.size() > 5, "only " + samples.size() + " graphs");
    return samples;
  }

  private static Sample sample(Path folder) {
    return new Sample(folder.getFileName().toString(), Given.of(folder.resolve("given.trig")));
  }

  private static String written(String id, DatasetGraph graphs) {
    return Given.written(Given.export(id), graphs);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void linkedPlacesAreValid(Sample sample) {
    assertEquals(List.of(), Schemas.errors("lpf", written("lpf", sample.graphs())));
  }

  @Test
  void schemaOfLinkedPlacesRefuses() {
    String good = written("lpf", Given.of(CASES.resolve("dates/given.trig")));
    List<String> rows =
        Schemas.read("not-lpf.tsv").lines().filter(row -> !row.startsWith("#")).skip(1).toList();
    assertTrue(rows.size() > 8, "only " + rows.size() + " rows");
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      int at = good.indexOf(cells[0]);
      assertTrue(at >= 0, "not in the file: " + cells[0]);
      String bad = good.substring(0, at) + cells[1] + good.substring(at + cells[0].length());
      assertFalse(Schemas.errors("lpf", bad).isEmpty(), "let pass: " + cells[2]);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void geoJsonIsValid(Sample sample) {
    assertEquals(List.of(), Schemas.errors("geojson", written("geojson", sample.graphs())));
  }

  /** JSON-LD says only what the graph says, and nearly all of it. */
  @ParameterizedTest
  @MethodSource("samples")
  void jsonLdSaysWhatTheGraphSays(Sample sample) {
    DatasetGraph graphs = sample.graphs();
    Graph said = GraphFactory.createDefaultGraph();
    RDFParser.fromString(written("json-ld", graphs), Lang.JSONLD)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
        .parse(said);
    List<Triple> made = said.stream().filter(t -> !graphs.getDefaultGraph().contains(t)).toList();
    assertEquals(List.of(), made);
    Export export = Given.export("json-ld");
    for (Triple carried : LossSurvey.carried(export, graphs)) {
      boolean isThere =
          said.contains(carried)
              || carried.getPredicate().getURI().endsWith("#type")
              || carried.getPredicate().getURI().endsWith("#code")
                  && said.contains(null, null, carried.getObject())
              || isNameElsewhere(said, carried);
      assertTrue(isThere, () -> "neither said nor lost: " + carried);
    }
  }

  private static boolean isNameElsewhere(Graph said, Triple carried) {
    return carried.getObject().isLiteral()
        && said.contains(carried.getSubject(), null, carried.getObject());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void bothParsersReadTheEraView(Sample sample) throws IOException {
    String turtle = written("era", sample.graphs());
    Graph byJena = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
        .parse(byJena);
    Model byRdf4j = Rio.parse(new StringReader(turtle), RDFFormat.TURTLE);
    assertEquals(byJena.size(), byRdf4j.size());
  }

  /** One name an operational point, as the property is functional; both ends of a section. */
  @Test
  void eraViewKeepsToItsVocabulary() {
    Graph era = GraphFactory.createDefaultGraph();
    RDFParser.fromString(written("era", Given.of(CASES.resolve("railway/given.trig"))), Lang.TURTLE)
        .parse(era);
    String name = "http://data.europa.eu/949/";
    Set<String> terms = new TreeSet<>();
    era.stream()
        .flatMap(t -> Stream.of(t.getPredicate(), t.getObject()))
        .filter(node -> node.isURI() && node.getURI().startsWith(name))
        .forEach(node -> terms.add(node.getURI().substring(name.length())));
    assertEquals(
        new TreeSet<>(
            List.of(
                "LinearPositioningSystem",
                "OperationalPoint",
                "SectionOfLine",
                "inCountry",
                "lengthOfSectionOfLine",
                "opEnd",
                "opName",
                "opStart")),
        terms);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv-divisions", "csv-names", "csv-figures"})
  void tablesAreAsDescribed(String id) {
    for (Sample sample : SAMPLES) {
      List<List<String>> rows = Rfc4180.read(written(id, sample.graphs()));
      assertEquals(described(Given.export(id).file()), rows.get(0));
      for (List<String> row : rows) {
        assertEquals(rows.get(0).size(), row.size(), row::toString);
      }
      assertEquals(rows.size(), new TreeSet<>(rows.stream().map(Object::toString).toList()).size());
    }
  }

  /** The columns that CSV on the Web tells of a file. */
  private static List<String> described(String file) {
    List<String> columns = new ArrayList<>();
    for (var table : JSON.parse(written("csvw", GRAPHS)).get("tables").getAsArray()) {
      if (table.getAsObject().getString("url").equals(file)) {
        table
            .getAsObject()
            .getObj("tableSchema")
            .get("columns")
            .getAsArray()
            .forEach(column -> columns.add(column.getAsObject().getString("name")));
      }
    }
    return columns;
  }

  @Test
  void textSurvivesCsv() {
    List<List<String>> rows =
        Rfc4180.read(written("csv-names", Given.of(CASES.resolve("hostile-text/given.trig"))));
    List<String> names = rows.stream().map(row -> row.get(2)).toList();
    assertTrue(names.contains("He said \"no\",\tthen\r\nleft; really @ noon"), names::toString);
    assertTrue(names.contains("قورغاس، \"شەھەر\"\u200F"), names::toString);
    assertTrue(names.contains("\u2028 line, \\ slash </script> 😀"), names::toString);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void quickStatementsAreCommands(Sample sample) {
    boolean isCreated = false;
    for (String line : written("quickstatements", sample.graphs()).lines().toList()) {
      assertTrue(COMMAND.matches(line), () -> "no command: " + line);
      isCreated |= line.equals("CREATE");
      assertTrue(isCreated || !line.startsWith("LAST"), "LAST before anything is created");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void linkedPlacesTsvHasWhatIsRequired(Sample sample) {
    List<String> lines = written("lpf-tsv", sample.graphs()).lines().toList();
    List<String> columns = Arrays.asList(lines.get(0).split("\t"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertEquals(columns.size(), cells.length, line);
      for (String required : List.of("id", "title", "title_source", "fclasses")) {
        assertFalse(cells[columns.indexOf(required)].isEmpty(), required + " in " + line);
      }
      assertFalse(
          cells[columns.indexOf("start")].isEmpty()
              && cells[columns.indexOf("attestation_year")].isEmpty(),
          line);
      assertEquals(
          cells[columns.indexOf("parent_name")].isEmpty(),
          cells[columns.indexOf("parent_id")].isEmpty(),
          line);
    }
  }

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
    String text = id.startsWith("csv") ? unquoted(written(id, GRAPHS)) : written(id, GRAPHS);
    for (Triple carried : LossSurvey.carried(export, GRAPHS)) {
      assertTrue(
          carried.getPredicate().getURI().endsWith("#type")
              || Wording.of(carried, GRAPHS.getDefaultGraph()).stream().anyMatch(text::contains),
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
  @MethodSource("formats")
  void lossAddsUp(Export export) {
    for (Sample sample : SAMPLES) {
      Loss loss = export.loss(sample.graphs());
      assertEquals(loss.statementsOut(), LossSurvey.carried(export, sample.graphs()).size());
      assertTrue(loss.thingsOut() <= loss.thingsIn());
      assertTrue(loss.reasons().stream().allMatch(reason -> reason.words().length() > 20));
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void sameGraphGivesSameBytes(Export export) {
    assertEquals(Given.written(export, GRAPHS), Given.written(export, BACKWARDS));
    assertEquals(LossText.tsv(export.loss(GRAPHS)), LossText.tsv(export.loss(BACKWARDS)));
  }

  @Test
  void keysOfJsonLdAreInItsContext() {
    JsonObject context = JSON.parse(written("json-ld", GRAPHS)).getObj("@context");
    for (var row : landbridge.names.ResourceTable.read(Exports.class, "json-ld/keys.tsv")) {
      String property = row.get("property");
      String key = row.get("key");
      assertTrue(
          context.hasKey(key) || property.equals("lb:" + key), key + " is not in the context");
    }
  }

  /**
   * A concept that is called as some property is must be told apart from it, in its own context.
   */
  @Test
  void conceptsAreNotTakenForProperties() {
    JsonObject context = JSON.parse(written("json-ld", GRAPHS)).getObj("@context");
    int told = 0;
    for (String key : context.keySet()) {
      if (context.get(key).isObject() && context.getObj(key).hasKey("@context")) {
        JsonObject scoped = context.getObj(key).getObj("@context");
        String names = scoped.getString("@vocab");
        for (Node concept : GRAPHS.getDefaultGraph().find().mapWith(Triple::getSubject).toSet()) {
          String name = concept.getURI().replace(names, "");
          if (concept.getURI().startsWith(names) && context.hasKey(name)) {
            told++;
            boolean isProperty = concept.getURI().matches(".*#[A-Za-z0-9]+");
            assertTrue(isProperty || scoped.hasKey(name), concept.getURI());
          }
        }
      }
    }
    assertTrue(told > 0, "no concept is called as a property is: the test tests nothing");
  }
}
