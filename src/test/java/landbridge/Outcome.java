package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/**
 * What a command did.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Outcome(int code, String out, String err) {

  /** Runs a command in this process. */
  static Outcome of(String... arguments) {
    return withInput("", arguments);
  }

  /** The same with something at standard input. */
  static Outcome withInput(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream standardOut = System.out;
    PrintStream standardErr = System.err;
    InputStream standardIn = System.in;
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
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
      System.setIn(standardIn);
      System.setOut(standardOut);
      System.setErr(standardErr);
    }
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** Failed with this code and one message, and said nothing else. */
  void assertFailed(int expected, String message) {
    assertEquals(expected, code, err);
    assertEquals("", out);
    assertTrue(err.startsWith("landbridge: "), err);
    assertTrue(err.contains(message), err);
    assertFalse(err.contains("\tat "), err);
  }
}
