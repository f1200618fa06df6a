package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import landbridge.derive.Period;
import landbridge.lookup.Candidate;
import landbridge.lookup.Fuzziness;
import landbridge.lookup.LookupOptions;
import landbridge.publish.Progress;
import landbridge.source.Failure;

/**
 * What a request wants looked up, by the parameters that {@code openapi.json} describes.
 *
 * @param text what to look up; empty if the request has nothing
 * @param options how
 */
record LookupRequest(String text, LookupOptions options) {

  private static final List<String> PARAMETERS =
      List.of("q", "lang", "kind", "within", "asOf", "limit", "fuzziness", "prefix");

  /** A text that is longer is no name, code or IRI. */
  private static final int LONGEST = 1000;

  /** What may be meant; nothing where nothing is asked for. */
  List<Candidate> candidates(Store store) {
    return text.isEmpty() ? List.of() : store.lookup(Progress.NONE).find(text, options);
  }

  /**
   * Reads a request. Without the parameter {@code lang}, the header {@code Accept-Language} counts.
   *
   * @param usual what holds where the request says nothing
   * @throws Problem if a parameter is unknown, given twice, or has no such value
   */
  static LookupRequest of(HttpServletRequest request, LookupOptions usual) {
    for (String parameter : new TreeSet<>(request.getParameterMap().keySet())) {
      if (!PARAMETERS.contains(parameter)) {
        throw new Problem(
            400,
            "There is no parameter '"
                + parameter
                + "'; there are "
                + String.join(", ", PARAMETERS));
      }
    }
    String text = value(request, "q", "");
    if (text.length() > LONGEST) {
      throw new Problem(
          400, "The parameter 'q' has more than " + LONGEST + " characters, as no name has.");
    }
    return new LookupRequest(text, options(request, usual));
  }

  private static LookupOptions options(HttpServletRequest request, LookupOptions usual) {
    String date = value(request, "asOf", "");
    String within = value(request, "within", "");
    try {
      return new LookupOptions(
          languages(request),
          list(value(request, "kind", "")),
          within.isEmpty() ? null : within,
          date.isEmpty() ? null : Period.parse(date),
          limit(value(request, "limit", String.valueOf(usual.limit()))),
          Fuzziness.parse(value(request, "fuzziness", usual.fuzziness().name())),
          truth(value(request, "prefix", String.valueOf(usual.prefix()))));
    } catch (Failure e) {
      throw new Problem(400, e.getMessage() + ".");
    }
  }

  /** The value of a parameter without blanks around it, or the usual one if it has none. */
  private static String value(HttpServletRequest request, String parameter, String usual) {
    String[] values =
        Objects.requireNonNullElse(request.getParameterValues(parameter), new String[0]);
    if (values.length > 1) {
      throw new Problem(400, "The parameter '" + parameter + "' is given more than once.");
    }
    return values.length == 0 || values[0].isBlank() ? usual : values[0].strip();
  }

  private static List<String> list(String commas) {
    return Arrays.stream(commas.split(",", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static List<String> languages(HttpServletRequest request) {
    List<String> asked = list(value(request, "lang", ""));
    return asked.isEmpty() ? AcceptLanguage.ranges(request) : asked;
  }

  private static int limit(String number) {
    try {
      int limit = Integer.parseInt(number);
      if (limit >= 1 && limit <= LookupOptions.MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new Problem(
        400, "The parameter 'limit' is a number from 1 to " + LookupOptions.MOST + ".");
  }

  private static boolean truth(String word) {
    return switch (word) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new Problem(400, "The parameter 'prefix' is true or false.");
    };
  }
}
