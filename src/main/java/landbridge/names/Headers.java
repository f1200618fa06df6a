package landbridge.names;

import java.util.Optional;
import landbridge.names.LanguageTags.Tagging;
import landbridge.names.Languages.Language;

/** Recognises the table columns that hold names in a language. */
public final class Headers {
  private Headers() {}

  /**
   * A column of names.
   *
   * @param header the header as written
   * @param tag the tag of the names in it, which a missing one would have too; empty where each
   *     cell must tell ("Mongolian", "Native name")
   * @param language the language subtag, where the header names one
   */
  public record Column(String header, Optional<String> tag, Optional<String> language) {
    /** The tag of one cell, by the header and the cell's own letters. */
    public Tagging tagOf(String cell) {
      return LanguageTags.tag(cell, header);
    }
  }

  /** The language column that a header announces; empty for any other header. */
  public static Optional<Column> column(String header) {
    return LanguageLabel.ofWords(header)
        .map(
            label ->
                new Column(
                    header, LanguageTags.expected(label), label.language().map(Language::subtag)));
  }

  /** The tag of the names in a column, where the header alone decides it. */
  public static Optional<String> tagForColumn(String header) {
    return column(header).flatMap(Column::tag);
  }
}
