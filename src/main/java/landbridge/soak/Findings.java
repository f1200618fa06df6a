package landbridge.soak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a trial found: counts by what they are of, and every loss in a sentence. */
public final class Findings {

  private static final int MOST_SHOWN = 20;

  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, Long> greatest = new LinkedHashMap<>();
  private final List<String> losses = new ArrayList<>();

  /** One more of these. */
  public void count(String what) {
    count(what, 1);
  }

  /** So many more. */
  void count(String what, long more) {
    counts.merge(what, more, Long::sum);
  }

  /** A duration or a size of which the greatest is told. */
  void greatest(String what, long value) {
    greatest.merge(what, value, Math::max);
  }

  /** Something that must not be. */
  public void loss(String sentence) {
    losses.add(sentence);
  }

  /** Everything that must not be; empty if nothing was lost. */
  public List<String> losses() {
    return Collections.unmodifiableList(losses);
  }

  long counted(String what) {
    return counts.getOrDefault(what, 0L);
  }

  /** The figures, a line each, and the first of the losses. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    counts.forEach((what, count) -> lines.add(line(what, count)));
    greatest.forEach((what, value) -> lines.add(line("most " + what, value)));
    lines.add(line("losses", losses.size()));
    losses.stream().limit(MOST_SHOWN).forEach(loss -> lines.add("  " + loss));
    return lines;
  }

  private static String line(String what, long figure) {
    return String.format(Locale.ROOT, "%-48s %,8d", what, figure);
  }
}
