package landbridge.lookup;

import java.util.List;
import java.util.Locale;

/**
 * Chooses a label by language ranges of RFC 4647, in their order: {@code zh} takes {@code zh-Hans}
 * too. Where none is met the English label is taken, or else the first.
 */
public final class LanguageChoice {

  private final List<String> ranges;

  public LanguageChoice(List<String> ranges) {
    this.ranges = ranges.stream().map(range -> range.strip().toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * One of the labels.
   *
   * @param labels the preferred first
   * @param iri the last resort, whose last part is given where there is no label
   */
  public Label of(List<Label> labels, String iri) {
    for (String range : ranges) {
      for (Label label : labels) {
        if (isMet(range, label.tag().toLowerCase(Locale.ROOT))) {
          return label;
        }
      }
    }
    for (Label label : labels) {
      if (isMet("en", label.tag().toLowerCase(Locale.ROOT))) {
        return label;
      }
    }
    return labels.isEmpty()
        ? new Label(iri.substring(iri.lastIndexOf('/') + 1), "")
        : labels.get(0);
  }

  /** Whether a label is in one of the languages that ranges mean. */
  public static boolean isMet(List<String> ranges, Label label) {
    String tag = label.tag().toLowerCase(Locale.ROOT);
    return ranges.stream().anyMatch(range -> isMet(range.toLowerCase(Locale.ROOT), tag));
  }

  private static boolean isMet(String range, String tag) {
    return range.equals("*") || tag.equals(range) || tag.startsWith(range + "-");
  }
}
