package landbridge.serve.rail;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room writing takes, before any font is known: a little more than system fonts need, so
 * that labels which are apart by this measure are apart on the screen.
 */
final class Lettering {
  private static final String NARROW = "iljtfrI.,:;'’|!()[]-·";
  private static final String WIDE = "mwMWÜÖÄ—@%";

  private Lettering() {}

  /** The width of a text in a size, in the unit of the size. */
  static double width(String text, double size) {
    return size * text.codePoints().mapToDouble(Lettering::em).sum();
  }

  private static double em(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    if (isIdeograph(c)) {
      return 1;
    }
    if (NARROW.indexOf(c) >= 0 || c == ' ') {
      return 0.34;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 0.9;
    }
    return Character.isUpperCase(c) ? 0.72 : c > 0x3ff && c < 0x530 ? 0.64 : 0.59;
  }

  private static boolean isIdeograph(int c) {
    return c >= 0x2e80 && c < 0xa000
        || c >= 0xac00 && c < 0xd7b0
        || c >= 0xf900 && c < 0xfb00
        || c > 0x1f000;
  }

  /** The text in lines of at most a width; a word that is longer stands alone, never cut. */
  static List<String> wrapped(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : parts(text)) {
      if (!line.isEmpty() && width(line + part.strip(), size) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(part);
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().strip());
    }
    return lines;
  }

  /** Dates stay whole: behind a dash only letters break. */
  private static boolean breaksAfter(int c, StringBuilder part) {
    if (c == '–' || c == '-' || c == '/') {
      int before = part.length() - 2;
      return before >= 0 && Character.isLetter(part.charAt(before));
    }
    return c == ' ' || isIdeograph(c);
  }

  /** Where a line may break: behind a space or a dash, and between ideographs. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              part.appendCodePoint(c);
              if (breaksAfter(c, part)) {
                parts.add(part.toString());
                part.setLength(0);
              }
            });
    parts.add(part.toString());
    return parts;
  }
}
