package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landbridge.publish.Published;
import landbridge.publish.export.Export;
import landbridge.publish.export.Exports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports on the command line, and the commands of the page about them. */
final class ExportCommandTest {

  private static final Pattern COMMAND = Pattern.compile("(?m)^\\./landbridge (export.*)$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[a-z-]+`(?:, `[a-z-]+`)*) \\|.*$");

  @TempDir private Path scratch;

  @Test
  void listsEveryFormat() {
    Outcome outcome = run("export");
    assertEquals(0, outcome.code());
    assertEquals(
        Exports.all().stream().map(Export::id).toList(),
        outcome.out().lines().map(line -> line.split(" ")[0]).toList());
    assertEquals(outcome, run("export", "--list"));
  }

  @Test
  void writesToStandardOutput() {
    Outcome outcome = run("export", "csv-names", "--release", releases());
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains(",六十一团,zh-Hans,"), outcome.out());
    assertTrue(outcome.err().contains("statements:"), outcome.err());
  }

  @Test
  void writesFiles() throws IOException {
    Path names = scratch.resolve("names.csv");
    Path lost = scratch.resolve("lost.tsv");
    Outcome outcome =
        run(
            "export",
            "csv-names",
            "--release",
            releases(),
            "-o",
            names.toString(),
            "--loss",
            lost.toString());
    assertEquals(new Outcome(0, "", ""), outcome);
    assertTrue(Files.readString(names).startsWith("thing,label,name,"));
    assertEquals("count\treason\tthing\tproperty\texample", Files.readAllLines(lost).get(0));
  }

  @Test
  void saysWhatIsWrong() {
    Outcome unknown = run("export", "shapefile", "--release", releases());
    assertEquals(2, unknown.code());
    assertEquals("", unknown.out());
    assertTrue(unknown.err().contains("choose lpf, lpf-tsv, geojson"), unknown.err());
    Outcome nowhere =
        run("export", "csvw", "--release", releases(), "-o", scratch + "/no/such/folder");
    assertEquals(2, nowhere.code());
    assertTrue(nowhere.err().contains("cannot write"), nowhere.err());
  }

  @Test
  void commandsOfThePageRun() throws IOException {
    Matcher command = COMMAND.matcher(Files.readString(Path.of("docs/exports.md")));
    int ran = 0;
    for (; command.find(); ran++) {
      List<String> arguments = new ArrayList<>(List.of("export", "--release", releases()));
      String before = "";
      for (String argument : command.group(1).split(" ")) {
        boolean isFile = before.equals("-o") || before.equals("--loss");
        if (!argument.equals("export")) {
          arguments.add(isFile ? scratch.resolve(argument).toString() : argument);
        }
        before = argument;
      }
      Outcome outcome = run(arguments.toArray(String[]::new));
      assertEquals(0, outcome.code(), outcome.err());
    }
    assertTrue(ran > 3, "only " + ran + " commands");
  }

  @Test
  void pageListsEveryFormat() throws IOException {
    Matcher row = ROW.matcher(Files.readString(Path.of("docs/exports.md")));
    List<String> listed = new ArrayList<>();
    while (row.find()) {
      Arrays.stream(row.group(1).split(", ")).map(id -> id.replace("`", "")).forEach(listed::add);
    }
    assertTrue(
        listed.containsAll(Exports.all().stream().map(Export::id).toList()), listed::toString);
  }

  private static String releases() {
    return Published.releases().toString();
  }

  private static Outcome run(String... arguments) {
    return Outcome.of(arguments);
  }
}
