package landbridge.extract;

import com.google.re2j.Pattern;
import java.util.Locale;
import landbridge.names.GenericWords;
import landbridge.source.Section;

/**
 * The headings above a section. A table or list names divisions only where a heading says that it
 * is about them: cities that a town is twinned with, or flown to, are not its parts.
 */
final class Outline {

  private static final int LEVELS = 7;
  private static final Pattern ABOUT = Pattern.compile("division|administrati|township");
  private static final Pattern PARTS = Pattern.compile(" and |[,/&]");

  private final boolean[] divisions = new boolean[LEVELS];

  /** Goes on to the next section; whether it or one that it stands in is about divisions. */
  boolean enter(Section section) {
    int level = Math.min(section.level(), LEVELS - 1);
    divisions[level] = divisions[level - 1] || isAboutDivisions(section.name());
    for (int below = level + 1; below < LEVELS; below++) {
      divisions[below] = divisions[level];
    }
    return divisions[level];
  }

  /** Whether a heading speaks of nothing but divisions, so that whatever it counts is one. */
  static boolean saysDivisions(String heading) {
    return heading.toLowerCase(Locale.ROOT).contains("division");
  }

  /** Whether a heading, or what a list is of, speaks of divisions: "Towns and townships". */
  static boolean isAboutDivisions(String heading) {
    String words = heading.toLowerCase(Locale.ROOT);
    if (ABOUT.matcher(words).find()) {
      return true;
    }
    for (String part : PARTS.split(words)) {
      if (GenericWords.groupKind(part.strip()).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
