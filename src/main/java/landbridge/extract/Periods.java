package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of dates and periods in running text.
 *
 * <p>Accepted: what {@link Dates} accepts, {@code late 2009}, {@code the first 10 months of 2011},
 * {@code January to August 2021}, {@code 1991–2011}, {@code from 1991 to 2011}, {@code the 1950s},
 * {@code the late 1980s}, {@code the first half of this year}, {@code On June 24th} and {@code this
 * year}. What has no year is bounded by what the document says: it lies in the twelve months before
 * a dated report, or after the year before the latest one that the document mentions; never
 * guessed.
 */
final class Periods {

  private static final String MONTH = Dates.MONTH;
  private static final String YEAR = "(1[0-9]{3}|20[0-9]{2})";
  private static final String OF = "(?:,| of|,? in)? ";
  private static final String COUNT = "(\\d{1,2}|" + NumberWords.alternatives() + ")";
  private static final String ORDINAL = "(" + String.join("|", NumberWords.ORDINALS.keySet()) + ")";

  private static final Pattern PARTS_YEAR = Pattern.compile("^[ -](?:of )?" + YEAR + "\\b");
  private static final Pattern PARTS_MONTH =
      Pattern.compile("^ (?:of )?" + MONTH + OF + YEAR + "\\b");

  private static final Map<String, ResourceTable.Row> PARTS = parts("parts-of-year.tsv");
  private static final Map<String, ResourceTable.Row> DECADE = parts("parts-of-decade.tsv");

  private final @Nullable LocalDate report;
  private final int latestYear;
  private final List<Form> forms = new ArrayList<>();

  /** A way to write a date, and what it means. */
  private record Form(Pattern pattern, Function<Matcher, Optional<When>> reader) {}

  /**
   * A reader for one document.
   *
   * @param report the day on which it was published, or null where it does not say
   * @param latestYear the latest year that it mentions, 0 if it mentions none
   */
  Periods(@Nullable LocalDate report, int latestYear) {
    this.report = report;
    this.latestYear = latestYear;
    String first = "(?i:the first )";
    form(first + COUNT + " months" + OF + YEAR + "\\b", m -> months(m.group(2), m.group(1)));
    form(first + COUNT + " months" + OF + "this year\\b", m -> thisYear(count(m.group(1))));
    form(
        "(?i:the " + ORDINAL + " quarter)" + OF + YEAR + "\\b",
        m -> quarter(m.group(1), m.group(2)));
    form("(?i:the first half)" + OF + "this year\\b", m -> thisYear(6));
    form(
        MONTH + " ?(?:to|through|until|-|–) ?" + MONTH + OF + YEAR + "\\b",
        m -> range(m.group(1), m.group(2), m.group(3)));
    form(
        "(?:[Ff]rom|[Bb]etween) " + YEAR + " (?:to|and|until) " + YEAR + "\\b",
        m -> years(m.group(1), m.group(2)));
    form("\\b" + YEAR + "[–-]" + YEAR + "\\b", m -> years(m.group(1), m.group(2)));
    form(
        "(?i:\\b(?:the )?("
            + String.join("|", DECADE.keySet())
            + ")[ -](?:the )?)(1[0-9]{2}|20[0-9])0s\\b",
        m -> partOfDecade(m.group(1), m.group(2)));
    form("\\b(?:the )?(1[0-9]{2}|20[0-9])0s\\b", m -> decade(m.group(1)));
    form(
        "\\b(?:"
            + MONTH
            + " (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)? "
            + MONTH
            + ")\\b",
        this::withoutYear);
    form("(?i:\\b(?:so far )?this year\\b)", m -> thisYear(12));
    form("(?i:\\blast year\\b)", m -> lastYear());
  }

  private static Map<String, ResourceTable.Row> parts(String file) {
    return ResourceTable.read(Periods.class, file).stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.get("words"), row -> row));
  }

  private void form(String pattern, Function<Matcher, Optional<When>> reader) {
    forms.add(new Form(Pattern.compile(pattern), reader));
  }

  /** All dates and periods of a sentence, none within another. */
  List<Marked> in(String sentence) {
    List<Marked> found = new ArrayList<>();
    parts(sentence, found);
    for (Form form : forms) {
      Matcher m = form.pattern().matcher(sentence);
      while (m.find()) {
        Matcher match = m;
        form.reader().apply(match).ifPresent(when -> add(found, match.start(), match.end(), when));
      }
    }
    for (Dates.Found date : Dates.all(sentence)) {
      boolean isYear = date.value().datatype().equals("xsd:gYear");
      if (!isYear || isYear(sentence, date.from(), date.to())) {
        add(found, date.from(), date.to(), When.date(date.value()));
      }
    }
    return found;
  }

  /** A longer form at a place is kept before a shorter one. */
  private static void add(List<Marked> found, int from, int to, When when) {
    Marked date = new Marked(from, to, "Date", when);
    if (found.stream()
        .noneMatch(other -> other.overlaps(date) && other.length() >= date.length())) {
      found.removeIf(date::overlaps);
      found.add(date);
    }
  }

  /** {@code late 2009}, {@code mid-2010}, {@code early December 2012}. */
  private static void parts(String sentence, List<Marked> found) {
    String lower = Amounts.lower(sentence);
    PARTS.forEach(
        (words, row) -> {
          for (int at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean isWord = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
            String rest = sentence.substring(end, Math.min(sentence.length(), end + 40));
            Matcher year = PARTS_YEAR.matcher(rest);
            Matcher month = PARTS_MONTH.matcher(rest);
            if (isWord && month.find()) {
              int number = Dates.month(month.group(1));
              int of = Integer.parseInt(month.group(2));
              add(found, at, end + month.end(), When.date(When.month(of, number)));
            } else if (isWord && year.find()) {
              int of = Integer.parseInt(year.group(1));
              int from = Integer.parseInt(row.get("from"));
              int to = Integer.parseInt(row.get("to"));
              When.Shape shape =
                  row.get("all").isEmpty() ? When.Shape.WITHIN : When.Shape.THROUGHOUT;
              add(found, at, end + year.end(), When.months(shape, of, from, to));
            }
          }
        });
  }

  private static final Pattern BEFORE_YEAR =
      Pattern.compile(
          "(?i)(?:^|[ (,–-])(?:" + WordLists.alternatives("before-year") + ") $|[(,] ?$|^$");
  private static final Pattern NUMBER_OF =
      Pattern.compile("(?i)(?:" + WordLists.alternatives("number-of") + ") of $");
  private static final Pattern AFTER_YEAR = Pattern.compile("^(?:[,.;:)]|$|[’']s\\b| [^\\d]|[–-])");

  /** Whether four digits stand where a year can stand. */
  private static boolean isYear(String sentence, int from, int to) {
    int number = Integer.parseInt(sentence.substring(from, to));
    String before = sentence.substring(Math.max(0, from - 30), from);
    String after = sentence.substring(to, Math.min(sentence.length(), to + 3));
    return number >= 1000
        && number < 2100
        && BEFORE_YEAR.matcher(before).find()
        && !NUMBER_OF.matcher(before).find()
        && AFTER_YEAR.matcher(after).find();
  }

  private static int count(String number) {
    return NumberWords.number(number)
        .map(BigDecimal::intValueExact)
        .orElseGet(() -> Integer.parseInt(number));
  }

  private static Optional<When> months(String year, String count) {
    int months = count(count);
    return months >= 1 && months <= 12
        ? Optional.of(When.months(When.Shape.THROUGHOUT, Integer.parseInt(year), 1, months))
        : Optional.empty();
  }

  private static Optional<When> quarter(String ordinal, String year) {
    int last = 3 * NumberWords.ORDINALS.getOrDefault(Amounts.lower(ordinal), 0);
    return last >= 3 && last <= 12
        ? Optional.of(When.months(When.Shape.THROUGHOUT, Integer.parseInt(year), last - 2, last))
        : Optional.empty();
  }

  private static Optional<When> range(String from, String to, String year) {
    return Optional.of(
        When.months(
            When.Shape.THROUGHOUT, Integer.parseInt(year), Dates.month(from), Dates.month(to)));
  }

  private static Optional<When> years(String from, String to) {
    return from.compareTo(to) < 0
        ? Optional.of(When.years(When.Shape.THROUGHOUT, from, to))
        : Optional.empty();
  }

  private static Optional<When> decade(String tens) {
    return Optional.of(When.years(When.Shape.WITHIN, tens + "0", tens + "9"));
  }

  private static Optional<When> partOfDecade(String part, String tens) {
    return Optional.ofNullable(DECADE.get(Amounts.lower(part)))
        .map(row -> When.years(When.Shape.WITHIN, tens + row.get("from"), tens + row.get("to")));
  }

  /** A day of some year: in a dated report, the last such day before it. */
  private Optional<When> withoutYear(Matcher m) {
    String month = m.group(1) != null ? m.group(1) : m.group(4);
    String day = m.group(2) != null ? m.group(2) : m.group(3);
    int number = Dates.month(month);
    try {
      if (report != null) {
        LocalDate earliest = report.minusYears(1);
        return Optional.of(new When(literal(earliest), literal(report), When.Shape.WITHIN));
      }
      return latestYear == 0
          ? Optional.of(new When(null, null, When.Shape.WITHIN))
          : Optional.of(
              new When(
                  literal(LocalDate.of(latestYear - 1, number, Integer.parseInt(day))),
                  null,
                  When.Shape.WITHIN));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<When> thisYear(int months) {
    if (report != null) {
      int last = Math.min(months, months == 12 ? report.getMonthValue() : months);
      YearMonth end = YearMonth.of(report.getYear(), last);
      return Optional.of(
          new When(
              When.month(report.getYear(), 1),
              When.month(end.getYear(), end.getMonthValue()),
              When.Shape.THROUGHOUT));
    }
    return latestYear == 0
        ? Optional.empty()
        : Optional.of(new When(When.year(String.valueOf(latestYear)), null, When.Shape.WITHIN));
  }

  private Optional<When> lastYear() {
    return report == null
        ? Optional.empty()
        : Optional.of(When.date(When.year(String.valueOf(report.getYear() - 1))));
  }

  private static Value.Literal literal(LocalDate date) {
    return When.day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }
}
