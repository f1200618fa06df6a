package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import landbridge.source.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator sets, and what is said when it is wrong. */
class SettingsTest {

  private static final Path GUIDE = Path.of("docs/operating.md");
  private static final String BEGIN = "<!-- settings: written by the test of the settings -->\n";
  private static final String END = "<!-- end of settings -->";
  private static final Path EXAMPLE = Path.of("docs/deploy/landbridge.properties");

  private static Options file(String... lines) {
    return Settings.apply(
        Options.DEFAULT, SettingsFile.parse(Arrays.asList(lines), "landbridge.properties"));
  }

  @Test
  void readsNumbersAndWords() {
    Options options =
        file(
            "# ours",
            "query.millis = 10000",
            "services=https://a.example/sparql \\",
            "  http://b/");
    assertEquals(10_000, options.limits().get(Limit.QUERY_MILLIS));
    assertEquals(Set.of("https://a.example/sparql", "http://b/"), options.services());
    assertEquals(Limit.QUERY_BYTES.usual(), options.limits().get(Limit.QUERY_BYTES));
  }

  @Test
  void allowsNoServiceUnlessSet() {
    assertEquals(Set.of(), Options.DEFAULT.services());
  }

  /** The line is the last one, after a comment that ends with a backslash. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          query.milis=1 | there is no setting query.milis
          query.millis=0 | query.millis is at least 1 ms, not 0
          query.millis=soon | query.millis is a whole number, not soon
          query.millis= | query.millis is a whole number, not nothing
          port=99999 | port is a port from 0 to 65535
          log.queries=true | log.queries is yes or no
          base=example.org | base is an absolute http or https IRI that ends with a slash
          services=file:///etc/ | services is absolute http or https IRIs, separated by blanks
          trusted.proxies=proxy.example | trusted.proxies is IP addresses or networks such as 10.0.0.0/8, separated by blanks
          """)
  void namesPlaceOfWhatIsWrong(String line, String said) {
    Failure failure = assertThrows(Failure.class, () -> file("", "# a \\", line));
    assertEquals("landbridge.properties:3: " + said, failure.getMessage());
    assertEquals(Failure.USE, failure.exitCode());
  }

  @Test
  void refusesWhatIsSaidTwice() {
    Failure failure = assertThrows(Failure.class, () -> file("port=1", "", "port=2"));
    assertEquals("landbridge.properties:3: port stands in line 1 already", failure.getMessage());
  }

  @Test
  void refusesFileThatIsNoUtf8(@TempDir Path folder) throws IOException {
    Path file =
        Files.write(folder.resolve("x"), "h\u00f4st=a".getBytes(StandardCharsets.ISO_8859_1));
    Failure failure = assertThrows(Failure.class, () -> Settings.ofFile(file));
    assertTrue(failure.getMessage().endsWith("is not in UTF-8"), failure.getMessage());
  }

  @Test
  void takesEnvironment() {
    Options options =
        Settings.apply(
            Options.DEFAULT,
            Settings.ofEnvironment(
                Map.of(
                    "LANDBRIDGE_QUERY_MILLIS",
                    "7",
                    "LANDBRIDGE_JAVA_OPTS",
                    "-Xmx1g",
                    "PORT",
                    "x")));
    assertEquals(7, options.limits().get(Limit.QUERY_MILLIS));
  }

  @Test
  void refusesMisspeltEnvironment() {
    Failure failure =
        assertThrows(
            Failure.class,
            () ->
                Settings.apply(
                    Options.DEFAULT,
                    Settings.ofEnvironment(Map.of("LANDBRIDGE_QUERY_MILIS", "7"))));
    assertEquals(
        "the environment's LANDBRIDGE_QUERY_MILIS: there is no setting query.milis",
        failure.getMessage());
  }

  @Test
  void lastOneWins() {
    Options options =
        Settings.apply(
            Options.DEFAULT,
            List.of(new Settings.Given("port", "1", "a"), new Settings.Given("port", "2", "b")));
    assertEquals(2, options.port());
  }

  @Test
  void hasEveryNameOnce() {
    Set<String> names = new HashSet<>();
    Stream.concat(
            Arrays.stream(Limit.values()).map(Limit::key),
            Arrays.stream(Choice.values()).map(Choice::key))
        .forEach(key -> assertTrue(names.add(Settings.inEnvironment(key)), key));
  }

  /** Each of its settings holds if the mark of the comment is taken away. */
  @Test
  void exampleFileIsUpToDate() throws IOException {
    if ("update".equals(System.getProperty("landbridge.golden"))) {
      Files.writeString(EXAMPLE, SettingsText.file());
    }
    String text = Files.readString(EXAMPLE);
    assertEquals(SettingsText.file(), text);
    List<String> settings =
        text.lines().filter(line -> line.startsWith("#") && !line.startsWith("# ")).toList();
    Options options =
        Settings.apply(
            Options.DEFAULT,
            SettingsFile.parse(settings.stream().map(line -> line.substring(1)).toList(), "x"));
    assertEquals(Limit.values().length + Choice.values().length, settings.size());
    assertEquals(Options.DEFAULT.port(), options.port());
    assertFalse(text.contains("\t"));
  }

  @Test
  void guideHasEverySetting() throws IOException {
    String text = Files.readString(GUIDE);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if ("update".equals(System.getProperty("landbridge.golden"))) {
      Files.writeString(
          GUIDE, text.substring(0, begin) + SettingsText.table() + text.substring(end));
      return;
    }
    assertEquals(SettingsText.table(), text.substring(begin, end));
  }
}
