package landbridge.serve.figures;

import java.util.List;
import landbridge.serve.page.Cell;
import org.jspecify.annotations.Nullable;

/**
 * One number of a series.
 *
 * @param figure its node
 * @param value the number as it is read
 * @param number the number
 * @param bound how near it is to the truth; null for a plain number
 * @param start the date from which it counts, as its source has it; empty if not told
 * @param end the date until which
 * @param earliest the date after which it was so; empty if not told
 * @param sources the words it stands in
 */
public record Point(
    Cell figure,
    Cell value,
    double number,
    @Nullable Cell bound,
    String start,
    String end,
    String earliest,
    List<Source> sources) {

  /** The stretch of time that it counts; null if no source tells both ends. */
  @Nullable Period period() {
    return Period.of(start, end);
  }

  /** The period for a reader; empty if none is told. */
  public String time() {
    if (start.isEmpty() && end.isEmpty()) {
      return earliest.isEmpty() ? "" : earliest + " –";
    }
    return start.equals(end) ? start : start + " – " + end;
  }

  /** Whether it is only a lower bound, which an arrow upwards shows. */
  public boolean atLeast() {
    Cell how = bound;
    return how != null && how.local().equals("at-least");
  }

  /** Whether it is only an upper bound, which an arrow downwards shows. */
  public boolean atMost() {
    Cell how = bound;
    return how != null && how.local().equals("at-most");
  }
}
