package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import landbridge.source.Fragment;

/**
 * A name in a list of parts: {@code Marl* [East Marl] (Sandford)}.
 *
 * @param name the name
 * @param mark the sign behind it, or ""
 * @param others the names in square brackets
 * @param inside the name in parentheses; empty where there is none, or something else
 * @param where all of it
 */
record PartName(
    Fragment name, String mark, List<Fragment> others, Optional<Fragment> inside, Fragment where) {

  private static final int LONGEST = 300;
  private static final String CAPITAL =
      "['’‘ʻʼ`]?(?:\\p{Ll}{1,3}['’-])?[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}\\d'’‘ʻʼ`.–-]*";
  private static final Pattern NAME =
      Pattern.compile(
          CAPITAL
              + "(?:\\s+(?:(?:"
              + WordLists.alternatives("name-particles")
              + ")\\s+)*(?:"
              + CAPITAL
              + "|\\d+))*");
  private static final Pattern PART =
      Pattern.compile(
          "([^*†‡()\\[\\]]+?)\\s*([*†‡]*)((?:\\s*(?:\\([^()]*\\)|\\[[^\\[\\]]*\\]))*)\\s*([*†‡]*)\\.?");
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)\\]");

  /** Reads a part of a list; empty where it is no name. */
  static Optional<PartName> of(Fragment part) {
    Matcher whole = PART.matcher(part.length() > LONGEST ? "" : part.string());
    if (!whole.matches() || !isName(whole.group(1))) {
      return Optional.empty();
    }
    List<Fragment> others = new ArrayList<>();
    List<Fragment> inside = new ArrayList<>();
    Matcher brackets = BRACKETS.matcher(whole.group(3));
    while (brackets.find()) {
      boolean isRound = brackets.group(1) != null;
      int group = isRound ? 1 : 2;
      Fragment words =
          part.sub(whole.start(3) + brackets.start(group), whole.start(3) + brackets.end(group));
      (isRound ? inside : others).addAll(Enumeration.parts(words));
    }
    others.removeIf(name -> !NAME.matches(name.string()));
    return Optional.of(
        new PartName(
            part.sub(whole.start(1), whole.end(1)),
            whole.group(2) + whole.group(4),
            others,
            inside.size() == 1 && NAME.matches(inside.get(0).string())
                ? Optional.of(inside.get(0))
                : Optional.empty(),
            part));
  }

  /** {@code None} is no name, but {@code Central} may be one. */
  private static boolean isName(String words) {
    return NAME.matches(words)
        && (!Capitals.isListed(words) || WordLists.of("name-starts").contains(words));
  }

  /** The name, line breaks in it taken out. */
  String written() {
    return name.string().replaceAll("\\s+", " ");
  }
}
