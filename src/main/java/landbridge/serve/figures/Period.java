package landbridge.serve.figures;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, in years and parts of years: all of 2011 is from 2011.0 to 2012.0.
 *
 * @param start where it begins
 * @param end where it ends
 */
record Period(double start, double end) {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");
  private static final double MONTHS = 12;

  /**
   * Between two dates, a year, month or day each, the last one included.
   *
   * @return null if one is missing or no date, or the end lies before the start
   */
  static @Nullable Period of(@Nullable String start, @Nullable String end) {
    Double from = start == null ? null : at(start, false);
    Double to = end == null ? null : at(end, true);
    return from == null || to == null || to <= from ? null : new Period(from, to);
  }

  private static @Nullable Double at(String date, boolean end) {
    Matcher parts = DATE.matcher(date);
    if (!parts.matches()) {
      return null;
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) == null) {
      return (double) year + (end ? 1 : 0);
    }
    int month = Integer.parseInt(parts.group(2));
    if (month < 1 || month > MONTHS) {
      return null;
    }
    if (parts.group(3) == null) {
      return year + (month - (end ? 0 : 1)) / MONTHS;
    }
    double day = Integer.parseInt(parts.group(3)) - (end ? 0 : 1);
    return year + (month - 1 + day / YearMonth.of(year, month).lengthOfMonth()) / MONTHS;
  }
}
