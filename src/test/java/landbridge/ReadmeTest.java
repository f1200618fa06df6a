package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README says what is true: its commands run, its links lead somewhere. */
final class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern RUN =
      Pattern.compile("<!-- run -->\\n```sh\\n\\./landbridge ([^\\n]+)\\n```");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^):]+)\\)");
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

  @Test
  void markedCommandsRun() throws IOException {
    String readme = Files.readString(README);
    Matcher command = RUN.matcher(readme);
    List<String> ran = new ArrayList<>();
    while (command.find()) {
      ran.add(command.group(1));
      String out = run(command.group(1).split(" "));
      assertTrue(out.contains("71,466"), command.group(1) + " printed " + out);
    }
    assertFalse(ran.isEmpty(), "no command is marked");
    assertEquals(readme.split("<!-- run -->").length - 1, ran.size(), "marked, but not run");
  }

  @Test
  void listedCommandsAreThere() throws IOException {
    Matcher command = COMMAND.matcher(Files.readString(README));
    int listed = 0;
    while (command.find()) {
      listed++;
      assertTrue(
          Main.commandLine().getSubcommands().containsKey(command.group(1)), command.group(1));
    }
    assertTrue(listed > 5, "only " + listed + " commands are listed");
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    Matcher link = LINK.matcher(Files.readString(README));
    while (link.find()) {
      assertTrue(Files.exists(Path.of(link.group(1))), link.group(1));
    }
  }

  /** CI calls exactly the command that the README gives for the tests. */
  @Test
  void ciRunsTheTestCommand() throws IOException {
    String command = "mvn -B -ntp verify";
    assertTrue(Files.readString(README).contains("```sh\n" + command + "\n```"));
    assertTrue(Files.readString(Path.of(".ci/run")).contains(command + "\n"));
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream standard = System.out;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      assertEquals(0, Main.commandLine().execute(arguments));
    } finally {
      System.setOut(standard);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
