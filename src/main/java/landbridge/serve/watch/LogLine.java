package landbridge.serve.watch;

import java.util.Locale;

/**
 * One line of JSON for a log. Whatever stands in it, it is one line, of printable ASCII alone, so
 * that nobody forges another or paints a terminal, and it has at most {@value #LONGEST} characters.
 */
public final class LogLine {

  static final int LONGEST = 2048;

  /** Of one text; of a longer one the beginning is enough to know it again. */
  private static final int LONGEST_TEXT = 600;

  private final StringBuilder line = new StringBuilder("{");

  /** A text more; of one that is too long the beginning. */
  public LogLine with(String key, String text) {
    return with(key, text, LONGEST_TEXT);
  }

  /** The same with so many characters of it at most, as they are written. */
  public LogLine with(String key, String text, int longest) {
    StringBuilder value = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      int before = value.length();
      append(text.charAt(i), value);
      if (value.length() > longest) {
        value.setLength(before);
        value.append("...");
        break;
      }
    }
    return raw(key, value.append('"').toString());
  }

  /** A number more. */
  public LogLine with(String key, long number) {
    return raw(key, Long.toString(number));
  }

  private LogLine raw(String key, String json) {
    // The end of a line that would be too long is left out, never the middle of a value.
    if (line.length() + key.length() + json.length() + 5 <= LONGEST) {
      line.append(line.length() == 1 ? "" : ",").append('"').append(key).append("\":").append(json);
    }
    return this;
  }

  private static void append(char c, StringBuilder value) {
    if (c == '"' || c == '\\') {
      value.append('\\').append(c);
    } else if (c >= ' ' && c < 0x7f) {
      value.append(c);
    } else {
      value.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
  }

  @Override
  public String toString() {
    return line + "}";
  }
}
