package landbridge.publish.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values to the letter of RFC 4180, and fails at anything else. */
final class Rfc4180 {

  private final String text;
  private int at;

  private Rfc4180(String text) {
    this.text = text;
  }

  static List<List<String>> read(String text) {
    Rfc4180 reader = new Rfc4180(text);
    List<List<String>> records = new ArrayList<>();
    while (reader.at < text.length()) {
      records.add(reader.fields());
    }
    return records;
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    fields.add(field());
    while (text.charAt(at) == ',') {
      at++;
      fields.add(field());
    }
    assertTrue(text.startsWith("\r\n", at), () -> "no line end at " + at);
    at += 2;
    return fields;
  }

  private String field() {
    return text.charAt(at) == '"' ? quoted() : plain();
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    for (at++; text.charAt(at) != '"' || text.startsWith("\"\"", at); at++) {
      field.append(text.charAt(at));
      at += text.charAt(at) == '"' ? 1 : 0;
    }
    at++;
    return field.toString();
  }

  private String plain() {
    int start = at;
    while (",\r\n\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    assertEquals(-1, "\"\n".indexOf(text.charAt(at)), () -> "stray mark at " + at);
    return text.substring(start, at);
  }
}
