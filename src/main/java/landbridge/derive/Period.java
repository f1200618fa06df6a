package landbridge.derive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Set;
import landbridge.source.Failure;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date covers: a year covers all of its days, as nobody says which is meant.
 *
 * @param first its first day
 * @param last its last day, included
 */
public record Period(LocalDate first, LocalDate last) {

  private static final Set<String> DATATYPES =
      Set.of(
          XSDDatatype.XSDdate.getURI(),
          XSDDatatype.XSDgYearMonth.getURI(),
          XSDDatatype.XSDgYear.getURI());

  /**
   * Reads a year, a month or a day in the form of ISO 8601, which XML Schema shares: {@code 2011},
   * {@code 2011-06}, {@code 2011-06-24}.
   *
   * @throws Failure with the place of what cannot be read, or that there is no such day
   */
  public static Period parse(String text) {
    try {
      return read(text);
    } catch (DateTimeParseException e) {
      boolean isFormed = e.getCause() != null;
      throw Failure.ofUse(
          "no date: "
              + (isFormed
                  ? text + ", as there is no such month or day"
                  : text + ", from character " + (Math.min(e.getErrorIndex(), text.length()) + 1))
              + "; a date is a year, a month or a day, such as 2011, 2011-06 or 2011-06-24");
    }
  }

  /** The days of a literal; null if it is no date of a known form. */
  static @Nullable Period of(Node node) {
    if (!node.isLiteral() || !DATATYPES.contains(node.getLiteralDatatypeURI())) {
      return null;
    }
    try {
      return read(node.getLiteralLexicalForm());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Period read(String text) {
    long hyphens = text.chars().skip(1).filter(c -> c == '-').count();
    if (hyphens == 0) {
      // A year alone would be read of fewer digits.
      YearMonth january = YearMonth.parse(text + "-01");
      return new Period(january.atDay(1), january.withMonth(12).atEndOfMonth());
    }
    if (hyphens == 1) {
      YearMonth month = YearMonth.parse(text);
      return new Period(month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = LocalDate.parse(text);
    return new Period(day, day);
  }

  /** Whether it is over before another begins. */
  boolean isBefore(Period other) {
    return last.isBefore(other.first);
  }
}
