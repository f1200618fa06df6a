package landbridge.publish.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import landbridge.JsonSchemas;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each format promises to its readers, on the shipped documents and on every case. */
final class ExportFormatsTest {

  /** A command: an item, then a label, an alias or a statement with its value and its source. */
  static final Path FOLDER = Path.of("src/test/resources/landbridge/publish/export/schemas");

  /** Written from the specifications. */
  static final JsonSchemas SCHEMAS = JsonSchemas.in(FOLDER);

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

  @ParameterizedTest
  @MethodSource("landbridge.publish.export.Sample#all")
  void linkedPlacesAreValid(Sample sample) {
    assertEquals(List.of(), SCHEMAS.errors("lpf", sample.in("lpf")));
  }

  @Test
  void schemaOfLinkedPlacesRefuses() throws IOException {
    String good = Sample.of("dates").in("lpf");
    List<String> rows =
        Files.readString(FOLDER.resolve("not-lpf.tsv"))
            .lines()
            .filter(row -> !row.startsWith("#"))
            .skip(1)
            .toList();
    assertTrue(rows.size() > 8, "only " + rows.size() + " rows");
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      int at = good.indexOf(cells[0]);
      assertTrue(at >= 0, "not in the file: " + cells[0]);
      String bad = good.substring(0, at) + cells[1] + good.substring(at + cells[0].length());
      assertFalse(SCHEMAS.errors("lpf", bad).isEmpty(), "let pass: " + cells[2]);
    }
  }

  @ParameterizedTest
  @MethodSource("landbridge.publish.export.Sample#all")
  void geoJsonIsValid(Sample sample) {
    assertEquals(List.of(), SCHEMAS.errors("geojson", sample.in("geojson")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv-divisions", "csv-names", "csv-figures"})
  void tablesAreAsDescribed(String id) {
    for (Sample sample : Sample.all().toList()) {
      List<List<String>> rows = Rfc4180.read(sample.in(id));
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
    for (var table : JSON.parse(Sample.SHIPPED.in("csvw")).get("tables").getAsArray()) {
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
    List<List<String>> rows = Rfc4180.read(Sample.of("hostile-text").in("csv-names"));
    List<String> names = rows.stream().map(row -> row.get(2)).toList();
    assertTrue(names.contains("He said \"no\",\tthen\r\nleft; really @ noon"), names::toString);
    assertTrue(names.contains("قورغاس، \"شەھەر\"\u200F"), names::toString);
    assertTrue(names.contains("\u2028 line, \\ slash </script> 😀"), names::toString);
  }

  @ParameterizedTest
  @MethodSource("landbridge.publish.export.Sample#all")
  void quickStatementsAreCommands(Sample sample) {
    boolean isCreated = false;
    for (String line : sample.in("quickstatements").lines().toList()) {
      assertTrue(COMMAND.matches(line), () -> "no command: " + line);
      isCreated |= line.equals("CREATE");
      assertTrue(isCreated || !line.startsWith("LAST"), "LAST before anything is created");
    }
  }

  @ParameterizedTest
  @MethodSource("landbridge.publish.export.Sample#all")
  void linkedPlacesTsvHasWhatIsRequired(Sample sample) {
    List<String> lines = sample.in("lpf-tsv").lines().toList();
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
}
