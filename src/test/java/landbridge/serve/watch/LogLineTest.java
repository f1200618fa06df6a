package landbridge.serve.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nobody writes into a log but we. */
class LogLineTest {

  @Test
  void isJson() {
    assertEquals(
        "{\"path\":\"/a\\\"b\\\\\",\"bytes\":7}",
        new LogLine().with("path", "/a\"b\\").with("bytes", 7).toString());
  }

  /** Line ends, escapes of terminals, and what turns the direction of text. */
  @Test
  void escapesWhatIsNotPlain() {
    assertEquals(
        "{\"a\":\"\\u000d\\u000a\\u001b[31m\\u202e\\u2028\\u559c\\ud800\"}",
        new LogLine().with("a", "\r\n\u001b[31m\u202e\u2028\u559c\ud800").toString());
  }

  @Test
  void isOneShortLineOfJsonWhateverComes() {
    Random random = new Random(6);
    for (int round = 0; round < 2_000; round++) {
      LogLine line = new LogLine();
      for (int i = 0; i < 8; i++) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(3_000), 0, 0x10000).forEach(c -> text.append((char) c));
        line.with("key" + i, text.toString());
      }
      String json = line.toString();
      assertTrue(json.length() <= LogLine.LONGEST + 1, "length " + json.length());
      assertTrue(json.chars().allMatch(c -> c >= ' ' && c < 0x7f), json);
      assertTrue(JsonParser.parseString(json).isJsonObject(), json);
    }
  }
}
