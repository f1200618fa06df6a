package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The one reader of numbers.
 *
 * <p>Accepted: {@code 1204}, {@code 2358.376}, {@code 15,160,000}, {@code 268,778.71}. A comma
 * parts thousands and nothing else; groups of other lengths ({@code 104,0000}) are no number, and
 * digits with blanks between them are never put together.
 */
final class Numbers {

  private static final Pattern RUN = Pattern.compile("\\d[\\d.,]*");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?");

  /**
   * A number at the head of a text.
   *
   * @param value the number
   * @param end UTF-16 position after it
   */
  record Found(BigDecimal value, int end) {}

  private Numbers() {}

  /** The number with which the text begins, if it begins with one. */
  static Optional<Found> leading(String text) {
    Matcher run = RUN.matcher(text);
    if (!run.lookingAt()) {
      return Optional.empty();
    }
    String digits = text.substring(0, run.end());
    while (digits.endsWith(".") || digits.endsWith(",")) {
      digits = digits.substring(0, digits.length() - 1);
    }
    return NUMBER.matches(digits) && digits.length() < 40
        ? Optional.of(new Found(new BigDecimal(digits.replace(",", "")), digits.length()))
        : Optional.empty();
  }
}
