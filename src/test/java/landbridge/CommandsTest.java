package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import landbridge.publish.FactRows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands as a user calls them: what they print, and their exit codes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommandsTest {

  private static final String DOCUMENT = "documents/khorgos.txt";

  @TempDir private static Path scratch = Path.of("");
  private String releases = "";

  /** What a command did. */
  private record Outcome(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  @BeforeAll
  void build() {
    releases = scratch.resolve("releases").toString();
    Outcome outcome = run("build", "--release", releases);
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("documents                 5"), outcome.out());
    assertTrue(outcome.out().contains("seconds"), outcome.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"build", "serve", "facts", "verify", "validate", "query", "benchmark", "version"})
  void everyCommandHasHelp(String command) {
    Outcome outcome = run("help", command);
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().contains("landbridge " + command), outcome.out());
  }

  @Test
  void completionIsOffered() {
    Outcome outcome = run("generate-completion");
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().contains("--documents"), "no options in the script");
  }

  @Test
  void wrongUseExitsWithTwo() {
    assertEquals(2, run("build", "--documnets", "x").code());
    assertEquals(2, run("no-such-command").code());
    Outcome missing = run("facts", "--documents", "no-such-folder");
    assertEquals(2, missing.code());
    assertTrue(missing.err().contains("no-such-folder"), missing.err());
    assertEquals(2, run("verify", "--release", scratch.resolve("nothing").toString()).code());
    assertEquals(2, run("query", "no-such-file.rq", "--release", releases).code());
  }

  @Test
  void factsAreWhereTheySay() throws IOException {
    String text = Files.readString(Path.of(DOCUMENT));
    Outcome outcome = run("facts", "--documents", DOCUMENT);
    assertEquals(0, outcome.code());
    assertEquals(FactRows.HEADER, outcome.lines().get(0));
    for (String line : outcome.lines().subList(1, outcome.lines().size())) {
      String[] cells = line.split("\t", -1);
      assertEquals(10, cells.length, line);
      int start = text.offsetByCodePoints(0, Integer.parseInt(cells[7]));
      int end = text.offsetByCodePoints(0, Integer.parseInt(cells[8]));
      assertEquals(cells[9], text.substring(start, end), line);
    }
  }

  @Test
  void severalPlacesAndStandardInput() throws IOException {
    String both = run("facts", "--documents", DOCUMENT, "documents/alashankou.txt").out();
    assertTrue(both.contains("\nkhorgos\t") && both.contains("\nalashankou\t"), both);
    InputStream input = System.in;
    try {
      System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(DOCUMENT))));
      Outcome outcome = run("facts", "--documents", "-");
      assertEquals(0, outcome.code());
      assertTrue(outcome.lines().get(1).startsWith("stdin\t"), outcome.out());
    } finally {
      System.setIn(input);
    }
  }

  @Test
  void unreadableDocumentExitsWithOne() throws IOException {
    Path file = scratch.resolve("zero.txt");
    Files.write(file, new byte[] {'a', 0, 'b'});
    Outcome outcome = run("facts", "--documents", file.toString(), DOCUMENT);
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("zero: error binary-content"), outcome.err());
    assertTrue(outcome.out().contains("\nkhorgos\t"), "the other document is lost");
  }

  @Test
  void verifyAndValidateAgree() throws IOException {
    assertEquals(0, run("verify", "--release", releases).code());
    Outcome validated = run("validate", "--release", releases);
    assertEquals(0, validated.code(), validated.out());
    assertTrue(validated.out().contains("0 violations"), validated.out());
    Path copy = Files.createDirectories(scratch.resolve("copy"));
    Files.writeString(
        copy.resolve("khorgos.txt"),
        Files.readString(Path.of(DOCUMENT)).replace("71,466", "71,467"));
    Outcome verified = run("verify", "--release", releases, "--documents", copy.toString());
    assertEquals(1, verified.code());
    assertTrue(verified.out().contains("“71,467”, not “71,466”"), verified.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "tsv", "csv", "json", "xml"})
  void queryAnswersInEveryFormat(String format) {
    Outcome outcome =
        run("query", "queries/divisions-of-a-city.rq", "--format", format, "--release", releases);
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("Qarasu Subdistrict"), outcome.out());
  }

  @Test
  void badQueryNamesItsPlace() throws IOException {
    Path file = scratch.resolve("bad.rq");
    Files.writeString(file, "SELECT * {\n ?s ?p }");
    Outcome outcome = run("query", file.toString(), "--release", releases);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("line 2"), outcome.err());
    Files.writeString(file, "ASK {}");
    assertEquals(2, run("query", file.toString(), "--format", "turtle").code());
  }

  private static Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream standardOut = System.out;
    PrintStream standardErr = System.err;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      CommandLine commands =
          Main.commandLine()
              .setOut(new PrintWriter(System.out, true))
              .setErr(new PrintWriter(System.err, true));
      int code = commands.execute(arguments);
      commands.getOut().flush();
      commands.getErr().flush();
      return new Outcome(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(standardOut);
      System.setErr(standardErr);
    }
  }
}
