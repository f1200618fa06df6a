package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a client sends stays in its line of the log. */
class EscapedLineTest {

  @Test
  void keepsLettersOfEveryScript() {
    assertEquals("霍尔果斯 قورعاس Қорғас", EscapedLine.escaped("霍尔果斯 قورعاس Қорғас"));
  }

  @Test
  void writesOutWhatIsNotSeen() {
    assertEquals(
        "a\\u{D}\\u{A}ERROR\\u{1B}[31m\\u{202E}b",
        EscapedLine.escaped("a\r\nERROR\u001b[31m\u202eb"));
  }

  @Test
  void cutsLongMessages() {
    assertEquals(2049, EscapedLine.escaped("a".repeat(100_000)).length());
  }

  @Test
  void escapesMessagesOfFailures() {
    Logger log = (Logger) LoggerFactory.getLogger("test");
    Exception failure = new IllegalStateException("x\ny", new IllegalStateException("z\u2066"));
    String line =
        new EscapedLine().convert(new LoggingEvent("", log, Level.ERROR, "a\nb", failure, null));
    assertTrue(line.startsWith("a\\u{A}b\njava.lang.IllegalStateException: x\\u{A}y\n\tat "), line);
    assertTrue(line.contains("\nCaused by: java.lang.IllegalStateException: z\\u{2066}\n"), line);
  }
}
