package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import landbridge.Fork;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The log of a process, some of which strangers have written. */
class LogTest {

  /** Logs what a stranger may have sent, as a process of its own. */
  static final class Speaker {
    public static void main(String[] args) {
      LoggerFactory.getLogger(LogTest.class)
          .error(
              "no answer to {}",
              "/a\r\nERROR forged \u001b[31m\u202e\u2028",
              new IllegalStateException("b\nERROR forged too"));
    }
  }

  @Test
  void isOneLineAnEvent() {
    Fork fork = Fork.java(List.of(), Map.of(), Speaker.class.getName());
    assertEquals(1, fork.err().lines().count(), fork::err);
    assertTrue(
        fork.err().startsWith("ERROR l.serve.LogTest: no answer to /a ERROR forged  [31m "),
        fork::err);
    assertTrue(fork.err().contains("java.lang.IllegalStateException: b | ERROR"), fork::err);
    assertEquals("", fork.out());
    assertTrue(fork.err().strip().chars().noneMatch(c -> c < ' ' || c == 0x202e), fork::err);
  }
}
