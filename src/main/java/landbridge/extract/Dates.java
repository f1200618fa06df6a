package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one reader of single dates; {@link Periods} finds dates and periods in sentences. The
 * precision of the text is kept: {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}.
 *
 * <p>Accepted: {@code September 12, 1990}, {@code 12 September 1992}, {@code Nov. 8, 2023}, {@code
 * December 2012}, {@code 1954}, {@code 2010-07-01}, with or without a weekday's comma. A day that
 * no calendar has is no date.
 */
final class Dates {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** A month's name, one group. */
  static final String MONTH =
      "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?"
          + "|Dec(?:ember|\\.)?)";

  private static final Pattern DATE =
      Pattern.compile(
          "(?:"
              + MONTH
              + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(\\d{1,2})(?:st|nd|rd|th)? "
              + MONTH
              + ",? (\\d{4})|"
              + MONTH
              + ",? (\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})|(\\d{4}))");

  /**
   * A date in a text.
   *
   * @param value the date with the precision of the text
   * @param from UTF-16 position of its start
   * @param to UTF-16 position of its end
   */
  record Found(Value.Literal value, int from, int to) {}

  private Dates() {}

  /** The date that the whole text is. */
  static Optional<Found> read(String text) {
    Matcher m = DATE.matcher(text.strip());
    return m.matches() ? found(m) : Optional.empty();
  }

  /** All dates in the text, in order; four digits anywhere count as a year. */
  static List<Found> all(String text) {
    List<Found> dates = new ArrayList<>();
    Matcher m = DATE.matcher(text);
    while (m.find()) {
      found(m).filter(date -> isAlone(text, date)).ifPresent(dates::add);
    }
    return dates;
  }

  private static boolean isAlone(String text, Found date) {
    return (date.from() == 0 || !Character.isLetterOrDigit(text.charAt(date.from() - 1)))
        && (date.to() == text.length() || !Character.isLetterOrDigit(text.charAt(date.to())));
  }

  /** The first full date (with a day) in the text. */
  static Optional<Found> firstDay(String text) {
    Matcher m = DATE.matcher(text);
    while (m.find()) {
      Optional<Found> found = found(m).filter(f -> f.value().datatype().equals("xsd:date"));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> found(Matcher m) {
    if (m.group(1) != null) {
      return day(m, m.group(3), month(m.group(1)), m.group(2));
    }
    if (m.group(4) != null) {
      return day(m, m.group(6), month(m.group(5)), m.group(4));
    }
    if (m.group(7) != null) {
      String month = String.format(Locale.ROOT, "%s-%02d", m.group(8), month(m.group(7)));
      return Optional.of(new Found(new Value.Literal(month, "xsd:gYearMonth"), m.start(), m.end()));
    }
    if (m.group(9) != null) {
      return day(m, m.group(9), Integer.parseInt(m.group(10)), m.group(11));
    }
    return Optional.of(new Found(new Value.Literal(m.group(12), "xsd:gYear"), m.start(), m.end()));
  }

  private static Optional<Found> day(Matcher m, String year, int month, String day) {
    try {
      LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
      return Optional.of(
          new Found(new Value.Literal(date.toString(), "xsd:date"), m.start(), m.end()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }
}
