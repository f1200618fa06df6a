package landbridge.serve;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which media types are text in UTF-8, whatever they begin with. */
final class TextTypes {

  private static final List<String> TEXT =
      List.of(
          "json",
          "xml",
          "n-triples",
          "n-quads",
          "rdf-patch",
          "trig",
          "javascript",
          "turtle",
          "sparql-query");

  private TextTypes() {}

  /** Whether a header {@code Content-Type} names one of them. */
  static boolean isText(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || TEXT.stream().anyMatch(text -> type.endsWith("/" + text) || type.endsWith("+" + text));
  }
}
