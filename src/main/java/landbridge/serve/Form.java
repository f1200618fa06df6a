package landbridge.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a form or of a query string, percent-encoded in UTF-8. Of several fields of one name
 * the first counts.
 *
 * @param fields values by name
 */
record Form(Map<String, String> fields) {

  private static final int MOST = 100;

  /**
   * Reads them; null is none.
   *
   * @throws Problem if they are not encoded as they should be
   */
  static Form of(@Nullable String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (encoded != null) {
      for (String field : encoded.split("&", MOST)) {
        int equals = field.indexOf('=');
        String name = equals < 0 ? field : field.substring(0, equals);
        if (!field.isEmpty()) {
          fields.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(field.substring(equals + 1)));
        }
      }
    }
    return new Form(fields);
  }

  /** The value of a field; null if it is absent. */
  @Nullable String get(String name) {
    return fields.get(name);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "A parameter is not percent-encoded as it should be.");
    }
  }
}
