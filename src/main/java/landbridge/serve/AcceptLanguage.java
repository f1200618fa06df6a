package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale.LanguageRange;

/** The languages that a client would like to read, by its header {@code Accept-Language}. */
final class AcceptLanguage {

  static final String HEADER = "Accept-Language";

  /** No browser sends a longer one. */
  private static final int LONGEST = 500;

  private static final int MOST = 10;

  private AcceptLanguage() {}

  /** Language ranges, the preferred first; none where the header is absent or malformed. */
  static List<String> ranges(HttpServletRequest request) {
    String header = request.getHeader(HEADER);
    if (header == null || header.length() > LONGEST) {
      return List.of();
    }
    try {
      return LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .map(LanguageRange::getRange)
          .limit(MOST)
          .toList();
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }
}
