package landbridge.soak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import landbridge.names.ResourceTable;

/**
 * What hostile input is made of, by {@code hostile.tsv}. A text here is a row of bytes: each of its
 * characters, up to {@code U+00FF}, is one.
 */
final class Pieces {

  private final Map<String, List<String>> byKind = new HashMap<>();

  private Pieces() {}

  /**
   * Reads them.
   *
   * @param sparql the path of the endpoint
   */
  static Pieces of(String sparql) {
    Pieces pieces = new Pieces();
    for (ResourceTable.Row row : ResourceTable.read(Pieces.class, "hostile.tsv")) {
      String text = row.get("text").replace("{sparql}", sparql);
      pieces
          .byKind
          .computeIfAbsent(row.get("kind"), kind -> new ArrayList<>())
          .add(repeated(unescaped(bytes(text))));
    }
    return pieces;
  }

  /** All of a kind. */
  List<String> all(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** One of a kind. */
  String any(String kind, Random random) {
    List<String> all = all(kind);
    return all.get(random.nextInt(all.size()));
  }

  /** The UTF-8 bytes of a text as characters. */
  static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** With every byte percent-encoded that is no letter or digit of ASCII. */
  static String encoded(String bytes) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c < 128 && Character.isLetterOrDigit(c)) {
        out.append(c);
      } else {
        out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return out.toString();
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        out.append(c);
        i++;
        continue;
      }
      char kind = text.charAt(i + 1);
      int digits = "xuU".indexOf(kind) < 0 ? 0 : 2 << "xuU".indexOf(kind);
      String number = text.substring(i + 2, i + 2 + digits);
      switch (kind) {
        case 'r' -> out.append('\r');
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'x' -> out.append((char) Integer.parseInt(number, 16));
        case 'u', 'U' -> out.append(bytes(Character.toString(Integer.parseInt(number, 16))));
        default -> out.append(kind);
      }
      i += 2 + digits;
    }
    return out.toString();
  }

  /** With {@code {N*text}} and {@code {{N,text}}} written out. */
  private static String repeated(String text) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      boolean isList = text.startsWith("{{", i);
      int digits = i + (isList ? 2 : 1);
      int after = digits;
      while (after < text.length() && Character.isDigit(text.charAt(after))) {
        after++;
      }
      boolean is =
          text.charAt(i) == '{'
              && after > digits
              && after < text.length()
              && text.charAt(after) == (isList ? ',' : '*');
      if (!is) {
        out.append(text.charAt(i));
        i++;
        continue;
      }
      int count = Integer.parseInt(text.substring(digits, after));
      int end = isList ? text.lastIndexOf("}}") : text.indexOf('}', after + 2);
      String part = text.substring(after + 1, end);
      if (isList) {
        List<String> parts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
          parts.add(part.replace("#", String.valueOf(number)));
        }
        out.append('{').append(String.join(",", parts)).append('}');
      } else {
        out.append(part.repeat(count));
      }
      i = end + (isList ? 2 : 1);
    }
    return out.toString();
  }
}
