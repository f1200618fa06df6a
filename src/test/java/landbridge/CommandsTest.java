package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.publish.FactRows;
import landbridge.publish.Published;
import landbridge.publish.Releases;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user calls them: what they print, and their exit codes. */
final class CommandsTest {

  private static final String DOCUMENT = "documents/khorgos.txt";

  @TempDir private Path scratch;

  private static String releases() {
    return Published.releases().toString();
  }

  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream()
        .filter(name -> !name.equals("help"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(String command) {
    Outcome outcome = run("help", command);
    assertEquals(0, outcome.code());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().contains("landbridge " + command), outcome.out());
  }

  /** The same thing is called the same in every command. */
  @ParameterizedTest
  @CsvSource({
    "--documents, build facts evaluate serve verify benchmark",
    "--release, build serve verify validate query report export lookup diff",
    "--port, serve",
    "--format, query",
    "--as-of, query lookup"
  })
  void optionsAreCalledAlike(String option, String commands) {
    TreeSet<String> having = new TreeSet<>();
    Main.commandLine()
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (command.getCommandSpec().findOption(option) != null) {
                having.add(name);
              }
            });
    assertTrue(having.containsAll(List.of(commands.split(" "))), having + " have " + option);
  }

  @Test
  void completionIsAScript() throws IOException {
    Outcome outcome = run("generate-completion");
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().contains("--documents"), "no options in the script");
    Path bash = Path.of("/bin/bash");
    Assumptions.assumeTrue(Files.isExecutable(bash), "skipped: no bash to read the script");
    Path script = Files.writeString(scratch.resolve("completion"), outcome.out());
    Fork fork = Fork.run(List.of(bash.toString(), "-n", script.toString()), scratch, Map.of());
    assertEquals(0, fork.code(), fork::err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "--version", "-V"})
  void tellsItsVersion(String argument) {
    Outcome outcome = run(argument);
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().startsWith("landbridge "), outcome.out());
    assertTrue(outcome.out().contains("Java " + Runtime.version()), outcome.out());
  }

  @ParameterizedTest
  @CsvSource({
    "build --documnets x, --documnets, Possible solutions: --documents",
    "facts --frob, --frob, Usage: landbridge facts",
    "valdate, valdate, Did you mean: landbridge validate",
    "facts --documents, --documents, Usage: landbridge facts",
    "serve --port many, --port, Usage: landbridge serve",
    "'', Missing required subcommand, Usage: landbridge"
  })
  void wrongUseSaysWhatIsRight(String arguments, String wrong, String right) {
    Outcome outcome = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertEquals(2, outcome.code());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains(wrong), outcome.err());
    assertTrue(outcome.err().contains(right), outcome.err());
  }

  @Test
  void absentPlacesAreNamed() {
    run("facts", "--documents", "no-such-folder").assertFailed(2, "no-such-folder");
    run("build", "--documents", "no-such-folder", "--release", scratch + "/r")
        .assertFailed(2, "no-such-folder");
    String nothing = scratch.resolve("nothing").toString();
    for (String command : List.of("verify", "validate", "report")) {
      run(command, "--release", nothing).assertFailed(2, "nothing has been published in");
    }
    run("query", "no-such-file.rq", "--release", releases()).assertFailed(2, "no-such-file.rq");
  }

  @Test
  void buildSaysWhatItCameTo() {
    String folder = scratch.resolve("releases").toString();
    Outcome outcome = run("build", "--documents", DOCUMENT, "--release", folder);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(
        List.of(
            "documents",
            "claims",
            "facts",
            "derived",
            "holes",
            "conflicts",
            "checks",
            "failed checks",
            "triples",
            "seconds",
            "release"),
        outcome.lines().stream()
            .map(line -> line.split(" {2,}")[0].strip())
            .filter(name -> !name.contains(": "))
            .toList());
    assertTrue(outcome.out().contains("\nchecks: holds "), outcome.out());
    assertTrue(outcome.lines().get(0).matches("documents +1"), outcome.out());
    assertTrue(outcome.out().contains(folder), outcome.out());
  }

  @Test
  void buildListsDiagnosticsWhenAsked() throws IOException {
    Path file = scratch.resolve("bole.txt");
    Files.writeString(
        file, "= Bole =\n\nBole\n- Population: many\n- Country: China\n\nBole is a city.\n");
    String[] build = {
      "build", "--documents", file.toString(), "--release", scratch.resolve("r").toString()
    };
    Outcome told = run(build);
    assertEquals(0, told.code(), told.err());
    assertTrue(told.err().contains("--diagnostics lists them"), told.err());
    String[] listing = java.util.Arrays.copyOf(build, build.length + 1);
    listing[build.length] = "--diagnostics";
    assertTrue(run(listing).out().contains("bole#char="), "no place is listed");
  }

  @Test
  void brokenDocumentPublishesNothing() throws IOException {
    Path file = Files.write(scratch.resolve("zero.txt"), new byte[] {'a', 0, 'b'});
    Path folder = Published.copy(scratch.resolve("releases"));
    run("build", "--documents", file.toString(), DOCUMENT, "--release", folder.toString())
        .assertFailed(1, "zero: error binary-content");
    assertEquals(0, run("validate", "--release", folder.toString()).code());
  }

  @Test
  void brokenCatalogueIsToldInALine() throws IOException {
    Files.copy(Path.of(DOCUMENT), scratch.resolve("khorgos.txt"));
    Files.writeString(scratch.resolve("catalog.ttl"), "doc:khorgos is broken");
    Outcome outcome =
        run("build", "--documents", scratch.toString(), "--release", scratch + "/releases");
    outcome.assertFailed(1, "catalog.ttl is no Turtle");
    assertEquals(1, outcome.err().lines().count(), outcome.err());
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
  void factsOfAllDocumentsByDefault() {
    List<String> documents =
        run("facts").lines().stream().skip(1).map(line -> line.split("\t")[0]).distinct().toList();
    assertEquals(List.copyOf(Published.release().manifest().documents().keySet()), documents);
  }

  @Test
  void severalPlacesAndStandardInput() throws IOException {
    String both = run("facts", "--documents", DOCUMENT, "documents/alashankou.txt").out();
    assertTrue(both.contains("\nkhorgos\t") && both.contains("\nalashankou\t"), both);
    String twice =
        run("facts", "--documents", DOCUMENT, "--documents", "documents/alashankou.txt").out();
    assertEquals(both, twice);
    String text = Files.readString(Path.of(DOCUMENT));
    Outcome outcome = Outcome.withInput(text, "facts", "--documents", "-");
    assertEquals(0, outcome.code());
    assertTrue(outcome.lines().get(1).startsWith("stdin\t"), outcome.out());
  }

  @Test
  void evaluateComparesWithWhatPeopleRead() throws IOException {
    Path folder = Path.of("src/test/resources/landbridge/publish/evaluation/cases/counts");
    String gold = folder.resolve("gold.tsv").toString();
    String documents = folder.resolve("documents").toString();
    Outcome outcome = run("evaluate", "--documents", documents, "--gold", gold);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(Files.readString(folder.resolve("expected.txt")), outcome.out());
    Outcome brief = run("evaluate", "--documents", documents, "--gold", gold, "--misses", "0");
    assertFalse(brief.out().contains("missed:"), brief.out());
    run("evaluate", "--documents", documents, "--gold", "no-such-file.tsv")
        .assertFailed(2, "no-such-file.tsv");
    run("evaluate", "--documents", DOCUMENT, "--gold", gold).assertFailed(2, "altyn");
    assertEquals(2, run("evaluate", "--documents", documents).code());
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
  void verifyNamesHurtClaims() throws IOException {
    Outcome held = run("verify", "--release", releases());
    assertEquals(0, held.code());
    assertTrue(held.out().endsWith(" quotes, 0 documents changed, 0 claims hurt\n"), held.out());
    Path copy = Files.createDirectories(scratch.resolve("copy"));
    for (String slug : Published.release().manifest().documents().keySet()) {
      Path file = Path.of("documents", slug + ".txt");
      Files.writeString(
          copy.resolve(file.getFileName()), Files.readString(file).replace("71,466", "71,467"));
    }
    Outcome hurt = run("verify", "--release", releases(), "--documents", copy.toString());
    assertEquals(1, hurt.code());
    assertEquals(3, hurt.lines().size(), hurt.out());
    assertTrue(hurt.lines().get(0).startsWith("document khorgos has changed"), hurt.out());
    assertTrue(
        hurt.lines()
            .get(1)
            .matches(
                "https://w3id.org/landbridge/claim/[0-9a-f]{24}\tkhorgos#char=\\d+,\\d+ is"
                    + " “71,467”, not “71,466”"),
        hurt.out());
    assertTrue(hurt.lines().get(2).endsWith("1 documents changed, 1 claims hurt"), hurt.out());
  }

  @Test
  void validateCountsAndNames() throws IOException {
    Outcome fine = run("validate", "--release", releases());
    assertEquals(0, fine.code(), fine.out());
    assertTrue(
        fine.out().contains("release " + Published.release().id() + ": 0 violations, "),
        fine.out());
    Path damaged = Published.copy(scratch.resolve("damaged"));
    Files.writeString(damaged.resolve(Published.release().id()).resolve("facts.nq"), "");
    for (String command : List.of("validate", "verify")) {
      run(command, "--release", damaged.toString())
          .assertFailed(1, "the file facts.nq is not what was published");
    }
  }

  @Test
  void reportIsTextOrMarkdown() {
    Outcome text = run("report", "--release", releases());
    assertEquals(0, text.code(), text.err());
    assertTrue(text.out().startsWith("Conflicts: "), text.out());
    assertTrue(text.out().contains("\nHoles: "), text.out());
    Outcome markdown = run("report", "--markdown", "--release", releases());
    assertEquals(0, markdown.code(), markdown.err());
    assertTrue(markdown.out().startsWith("# Report\n"), markdown.out());
    assertTrue(
        markdown.out().contains("](https://w3id.org/landbridge/doc/khorgos#char="), markdown.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "tsv", "csv", "json", "xml"})
  void queryAnswersInEveryFormat(String format) {
    Outcome outcome =
        run("query", "queries/divisions-of-a-city.rq", "--format", format, "--release", releases());
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("Qarasu Subdistrict"), outcome.out());
  }

  @Test
  void queryAnswersAsOfDate() throws IOException {
    Path document = scratch.resolve("sandford.txt");
    Files.writeString(
        document,
        "= Sandford =\n\nSandford\n- Former: Druzhba (1954–2007)\n- Country: China\n\n"
            + "Sandford is a town in Xinjiang, China.\n");
    String folder = scratch.resolve("releases").toString();
    assertEquals(0, run("build", "--documents", document.toString(), "--release", folder).code());
    Path query = scratch.resolve("former.rq");
    Files.writeString(query, "ASK { ?s <https://w3id.org/landbridge/ontology#formerName> ?n }");
    for (String date : List.of("2000", "2008")) {
      Outcome outcome =
          run("query", query.toString(), "--release", folder, "--as-of", date, "--format", "csv");
      assertEquals(0, outcome.code(), outcome.err());
      assertTrue(outcome.out().contains(date.equals("2008") ? "true" : "false"), outcome.out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2011-13", "yesterday", "11", ""})
  void badDateIsRefused(String date) {
    run("query", "queries/stations.rq", "--release", releases(), "--as-of", date)
        .assertFailed(2, "no date: " + date);
  }

  @Test
  void badQueryNamesItsPlace() throws IOException {
    Path file = scratch.resolve("bad.rq");
    Files.writeString(file, "SELECT * {\n ?s ?p }");
    Outcome outcome = run("query", file.toString(), "--release", releases());
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("line 2"), outcome.err());
    Files.writeString(file, "ASK {}");
    assertEquals(2, run("query", file.toString(), "--format", "turtle").code());
  }

  private static Outcome diff(String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of("diff"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--release", Releases.folder().toString()));
    return run(all.toArray(String[]::new));
  }

  /** Releases are named by what they are, where they are, or what they were. */
  @Test
  void diffNamesReleasesInSeveralWays() {
    Outcome outcome = diff();
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().startsWith("H id <"), outcome.out());
    assertTrue(outcome.lines().stream().anyMatch(line -> line.startsWith("D <")));
    assertEquals("TC .", outcome.lines().get(outcome.lines().size() - 1));
    String a = Releases.older().id();
    assertEquals(outcome, diff(a, "current"));
    assertEquals(outcome, diff(Releases.older().folder().toString(), Releases.newer().id()));
    assertEquals(5, diff(a, a).lines().size(), "no difference, and no failure");
  }

  @Test
  void diffIsCountedByLayerAndClass() {
    List<String> lines = diff("previous", "current", "--summary").lines();
    assertEquals("from " + Releases.older().id() + " to " + Releases.newer().id(), lines.get(0));
    assertTrue(
        lines.stream().anyMatch(line -> line.matches("claims +0 +[\\d,]+")), lines::toString);
    assertTrue(
        lines.stream().anyMatch(line -> line.matches("  lb:Claim +0 +\\d+")), lines::toString);
  }

  @Test
  void diffNeedsTwoReleases() {
    diff("0123456789abcdef").assertFailed(2, "no release 0123456789abcdef");
    run("diff", "--release", releases()).assertFailed(2, "older than the current");
  }

  private static Outcome run(String... arguments) {
    return Outcome.of(arguments);
  }
}
