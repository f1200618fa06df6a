package landbridge.extract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date or period in running text.
 *
 * @param start the first date that is meant, with the precision of the text, or null where the text
 *     sets no beginning
 * @param end the last one, or null where it sets no end
 * @param shape how start and end are meant
 */
record When(Value.@Nullable Literal start, Value.@Nullable Literal end, Shape shape) {

  /** How a date is meant. */
  enum Shape {
    /** A date; start and end are the same. */
    DATE,
    /** One unknown date between start and end: {@code late 2009}, a day without its year. */
    WITHIN,
    /** All the time from start to end: {@code the first 10 months of 2011}. */
    THROUGHOUT
  }

  static When date(Value.Literal date) {
    return new When(date, date, Shape.DATE);
  }

  static When months(Shape shape, int year, int from, int to) {
    return new When(month(year, from), month(year, to), shape);
  }

  static When years(Shape shape, String from, String to) {
    return new When(year(from), year(to), shape);
  }

  static Value.Literal year(String year) {
    return new Value.Literal(year, "xsd:gYear");
  }

  static Value.Literal month(int year, int month) {
    return new Value.Literal(
        String.format(Locale.ROOT, "%04d-%02d", year, month), "xsd:gYearMonth");
  }

  static Value.Literal day(int year, int month, int day) {
    return new Value.Literal(
        String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day), "xsd:date");
  }
}
