package landbridge.publish.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.apache.jena.atlas.json.JsonValue;

/** JSON as people indent it: what is short stands on one line. */
final class JsonText {

  private static final int LINE = 100;

  private final Writer out;

  JsonText(Writer out) {
    this.out = out;
  }

  void write(JsonValue value, String indent) throws IOException {
    String line = line(value);
    if (indent.length() + line.length() <= LINE || !(value.isObject() || value.isArray())) {
      out.write(line);
    } else if (value.isArray()) {
      String before = "[\n";
      for (JsonValue item : value.getAsArray()) {
        out.write(before + indent + "  ");
        write(item, indent + "  ");
        before = ",\n";
      }
      out.write("\n" + indent + "]");
    } else {
      String before = "{\n";
      for (String name : value.getAsObject().keySet()) {
        out.write(before + indent + "  " + quoted(name) + ": ");
        write(value.getAsObject().get(name), indent + "  ");
        before = ",\n";
      }
      out.write("\n" + indent + "}");
    }
  }

  private static String line(JsonValue value) {
    StringBuilder line = new StringBuilder();
    if (value.isObject()) {
      for (String name : value.getAsObject().keySet()) {
        line.append(line.isEmpty() ? "" : ", ").append(quoted(name)).append(": ");
        line.append(line(value.getAsObject().get(name)));
      }
      return "{" + line + "}";
    }
    if (value.isArray()) {
      for (Iterator<JsonValue> items = value.getAsArray().iterator(); items.hasNext(); ) {
        line.append(line(items.next())).append(items.hasNext() ? ", " : "");
      }
      return "[" + line + "]";
    }
    if (value.isString()) {
      return quoted(value.getAsString().value());
    }
    return value.isNumber()
        ? new java.math.BigDecimal(value.getAsNumber().value().toString()).toPlainString()
        : value.toString();
  }

  /** A text in quotes; marks that JavaScript or a terminal would act upon are escaped too. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
            quoted.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
