package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import landbridge.source.Fragment;

/** A value that enumerates, parted by commas, semicolons and slashes. */
final class Enumeration {

  static final Pattern AND = Pattern.compile("\\s+and\\s+");

  static final Pattern COMMA = Pattern.compile("[,、]");
  static final Pattern SEMICOLON = Pattern.compile(";");
  static final Pattern COLON = Pattern.compile(":");

  private static final Pattern LIST = Pattern.compile("\\s*[,;、/]\\s*");

  private Enumeration() {}

  /** The parts of an enumeration, blank ones left out. */
  static List<Fragment> parts(Fragment value) {
    return split(value, LIST);
  }

  /** The parts between separators, blank ones left out. */
  static List<Fragment> split(Fragment value, Pattern mark) {
    List<Fragment> parts = new ArrayList<>();
    Matcher separator = mark.matcher(value.string());
    int start = 0;
    while (separator.find()) {
      parts.add(value.sub(start, separator.start()).trim());
      start = separator.end();
    }
    parts.add(value.sub(start).trim());
    parts.removeIf(Fragment::isBlank);
    return parts;
  }

  /**
   * The parts between separators that stand in no brackets, blank ones left out. Brackets that do
   * not close go on to the end.
   */
  static List<Fragment> outsideBrackets(Fragment value, Pattern mark) {
    List<Fragment> parts = new ArrayList<>();
    Matcher separator = mark.matcher(value.string());
    int depth = 0;
    int at = 0;
    int start = 0;
    while (separator.find()) {
      for (; at < separator.start(); at++) {
        char c = value.charAt(at);
        depth += c == '(' || c == '[' ? 1 : (c == ')' || c == ']') && depth > 0 ? -1 : 0;
      }
      if (depth == 0) {
        parts.add(value.sub(start, separator.start()).trim());
        start = separator.end();
      }
    }
    parts.add(value.sub(start).trim());
    parts.removeIf(Fragment::isBlank);
    return parts;
  }

  /** The first part, or the value itself where it has none. */
  static Fragment first(Fragment value) {
    List<Fragment> parts = parts(value);
    return parts.isEmpty() ? value : parts.get(0);
  }
}
