package landbridge.serve.page;

import java.util.List;
import java.util.Locale;
import landbridge.names.ResourceTable;

/**
 * A language that the pages speak, by {@code languages.tsv}.
 *
 * @param code names its message file and stands in addresses, such as {@code ug}
 * @param tag BCP 47 tag of the pages' words
 * @param name the language's own name for itself
 * @param direction {@code ltr} or {@code rtl}
 * @param ranges language ranges (RFC 4647) of the names to show, the preferred first
 */
public record InterfaceLanguage(
    String code, String tag, String name, String direction, List<String> ranges) {

  private static final List<InterfaceLanguage> ALL =
      ResourceTable.read(InterfaceLanguage.class, "languages.tsv").stream()
          .map(
              row ->
                  new InterfaceLanguage(
                      row.get("code"),
                      row.get("tag"),
                      row.get("name"),
                      row.get("direction"),
                      row.list("ranges")))
          .toList();

  /** All of them; the first is spoken to whoever asks for none of them. */
  public static List<InterfaceLanguage> all() {
    return ALL;
  }

  /** How numbers and dates are written. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /**
   * The one that meets a reader best.
   *
   * @param wanted language ranges, the preferred first
   */
  public static InterfaceLanguage of(List<String> wanted) {
    for (String range : wanted) {
      String primary = range.toLowerCase(Locale.ROOT).split("-", 2)[0];
      for (InterfaceLanguage language : ALL) {
        if (language.code().equals(primary)) {
          return language;
        }
      }
    }
    return ALL.get(0);
  }
}
