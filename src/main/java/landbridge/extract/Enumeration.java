package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import landbridge.source.Fragment;

/** A value that enumerates, parted by commas, semicolons and slashes. */
final class Enumeration {

  static final Pattern AND = Pattern.compile("\\s+and\\s+");

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

  /** The first part, or the value itself where it has none. */
  static Fragment first(Fragment value) {
    List<Fragment> parts = parts(value);
    return parts.isEmpty() ? value : parts.get(0);
  }
}
