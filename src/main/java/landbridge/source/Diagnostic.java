package landbridge.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a document, and where.
 *
 * @param problem what is wrong
 * @param document the document's slug, or the path where there is no document
 * @param place where, or null when it concerns the whole file
 * @param detail the offending value and what would have been accepted; may be empty
 */
public record Diagnostic(Problem problem, String document, @Nullable Span place, String detail) {

  /** At a fragment of the document; the detail shows its text. */
  public static Diagnostic at(Problem problem, String document, Fragment where) {
    return new Diagnostic(problem, document, where.span(), shortened(where.string()));
  }

  public boolean isError() {
    return problem.severity() == Problem.Severity.ERROR;
  }

  /** One line: {@code document#char=s,e: severity code: sentence: detail}. */
  @Override
  public String toString() {
    String where = place == null ? "" : "#char=" + place.start() + "," + place.end();
    return printable(document)
        + where
        + ": "
        + problem.severity().name().toLowerCase(Locale.ROOT)
        + " "
        + problem.code()
        + ": "
        + problem.sentence()
        + (detail.isEmpty() ? "" : ": " + printable(detail));
  }

  private static String shortened(String text) {
    return text.length() <= 120 ? text : text.substring(0, 120) + "…";
  }

  /** Control and format characters come from outside and must not reach a terminal as they are. */
  private static String printable(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              if (type == Character.CONTROL || type == Character.FORMAT) {
                line.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }
}
