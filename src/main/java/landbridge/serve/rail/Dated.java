package landbridge.serve.rail;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something dated that happened to a thing.
 *
 * @param thing the thing's IRI
 * @param kind the IRI of the kind of event
 * @param date as precise as the source has it; two with a dash between them if it leaves it open
 * @param surely the date at which it had surely happened, as precise as the source has it
 * @param mode the IRI of what it was opened for, such as rail; null if not told
 * @param at the IRI of where; null if not told
 * @param effect what it does to the thing
 */
public record Dated(
    String thing,
    String kind,
    String date,
    String surely,
    @Nullable String mode,
    @Nullable String at,
    Effect effect) {

  private static final int DAY = "2011-12-31".length();

  /** Those that open come first, the surest first. */
  public enum Effect {
    OPENS_1,
    OPENS_2,
    OPENS_3,
    OPENS_4,
    CLOSES,
    NONE;

    static Effect of(@Nullable String name) {
      return name == null ? NONE : valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    boolean opens() {
      return compareTo(CLOSES) < 0;
    }
  }

  /** From a row of {@code dates.rq}; null if its date has no year to read. */
  static @Nullable Dated of(Map<String, String> row) {
    String date = row.get("date");
    String latest = date == null ? row.get("latest") : date;
    String earliest = date == null ? row.get("earliest") : date;
    if (latest == null || earliest == null || !latest.matches("\\d{4}(-\\d\\d){0,2}")) {
      return null;
    }
    return new Dated(
        row.getOrDefault("thing", ""),
        row.getOrDefault("kind", ""),
        earliest.equals(latest) ? latest : earliest + " – " + latest,
        latest,
        row.get("mode"),
        row.get("at"),
        Effect.of(row.get("effect")));
  }

  /** The year by whose end it had surely happened. */
  public int year() {
    return Integer.parseInt(surely.substring(0, 4));
  }

  /** Whether it had surely happened at the end of a year, month or day. */
  boolean by(String asOf) {
    return end(surely).compareTo(end(asOf)) <= 0;
  }

  /** Sorts behind every day of a month or year. */
  private static String end(String date) {
    return (date + "-99-99").substring(0, DAY);
  }
}
