package landbridge.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of a text and what their first characters make of them. */
final class Lines {

  private static final Set<String> BOILERPLATE = boilerplate();

  private Lines() {}

  /** Lines without their ends; LF, CRLF and a lone CR end one. */
  static List<Fragment> of(Text text) {
    String all = text.characters();
    List<Fragment> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(new Fragment(text, start, i));
        if (c == '\r' && i + 1 < all.length() && all.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    if (start < all.length()) {
      lines.add(new Fragment(text, start, all.length()));
    }
    return lines;
  }

  /** The title in {@code = Title =}, or null if the line is no title line. */
  static @Nullable Fragment title(Fragment line) {
    return headingLevel(line) == 1 ? heading(line) : null;
  }

  /** The number of equal signs that begin and end the line; 0 for any other line. */
  static int headingLevel(Fragment line) {
    Fragment words = line.trim();
    int level = 0;
    while (level < 6 && level * 2 + 2 < words.length() && isMark(words, level)) {
      level++;
    }
    boolean named = level > 0 && hasOther(words.sub(level, words.length() - level));
    return named ? level : 0;
  }

  /** Whether anything but equal signs, blanks and format characters stands there. */
  private static boolean hasOther(Fragment words) {
    return words.string().chars().anyMatch(c -> c != '=' && !Fragment.isBlank((char) c));
  }

  private static boolean isMark(Fragment words, int index) {
    return words.charAt(index) == '=' && words.charAt(words.length() - 1 - index) == '=';
  }

  /** The words between the equal signs. */
  static Fragment heading(Fragment line) {
    Fragment words = line.trim();
    int level = headingLevel(line);
    return words.sub(level, words.length() - level).trim();
  }

  /** Whether the trimmed line has the dash of a list; one with nothing after it counts. */
  static boolean isItem(Fragment line) {
    return line.length() > 0
        && "-*•".indexOf(line.charAt(0)) >= 0
        && (line.length() == 1 || line.charAt(1) == ' ');
  }

  /** Whether nothing stands on the line, or only a dash. */
  static boolean isEmpty(Fragment line) {
    Fragment words = line.trim();
    return words.length() == 0 || (words.length() == 1 && isItem(words));
  }

  /** The item without its dash; may be empty. */
  static Fragment item(Fragment line) {
    return line.trim().sub(1).trim();
  }

  /** The cells between the bars; a last bar may be missing. */
  static Block.Row row(Fragment line) {
    List<Fragment> cells = new ArrayList<>();
    int start = 1;
    for (int i = 1; i < line.length(); i++) {
      if (line.charAt(i) == '|') {
        cells.add(line.sub(start, i));
        start = i + 1;
      }
    }
    if (!line.sub(start).isBlank()) {
      cells.add(line.sub(start));
    }
    return new Block.Row(line, List.copyOf(cells));
  }

  static boolean isBoilerplate(Fragment line) {
    return line.length() < 40 && BOILERPLATE.contains(folded(line.trim().string()));
  }

  private static Set<String> boilerplate() {
    try (InputStream in = Lines.class.getResourceAsStream("boilerplate.txt")) {
      if (in == null) {
        throw new IllegalStateException("boilerplate.txt is missing beside " + Lines.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Lines::folded)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folded(String line) {
    return line.strip().toLowerCase(Locale.ROOT);
  }
}
