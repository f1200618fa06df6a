package landbridge.serve.rail;

import java.util.ArrayList;
import java.util.List;
import landbridge.serve.rail.Drawing.Box;
import landbridge.serve.rail.Drawing.Label;
import landbridge.serve.rail.Drawing.Label.Anchor;

/**
 * The writing of one stop and how far it reaches from the stop, before anybody knows where that is.
 *
 * @param anchor in the middle below the stop, or beside a stem that runs down from it
 * @param left how far it reaches to the left of the stop
 * @param right how far to the right
 * @param below how far below the lane
 */
record Lettered(
    List<String> lines, List<String> soft, Anchor anchor, double left, double right, double below) {
  static final double SIZE = 12.5;
  static final double SOFT = 11;
  static final double LEADING = 15;
  static final double SOFT_LEADING = 13.5;
  private static final double NARROW = 98;
  private static final double BESIDE_STEM = 130;
  private static final double WIDE = 240;

  /** Half of a stop's mark and some air. */
  private static final double MARK = 14;

  private static final double BESIDE = 11;

  /**
   * @param stem whether a stem runs down from the stop, which the writing keeps clear of
   * @param alone whether the row has nothing else, so that the writing may stand beside the mark
   */
  static Lettered of(Stop stop, List<String> notes, boolean stem, boolean alone) {
    double width = alone ? WIDE : stem ? BESIDE_STEM : NARROW;
    List<String> lines = Lettering.wrapped(stop.label(), SIZE, width);
    List<String> soft = new ArrayList<>();
    notes.forEach(note -> soft.addAll(Lettering.wrapped(note, SOFT, width)));
    double widest =
        Math.max(
            lines.stream().mapToDouble(line -> Lettering.width(line, SIZE)).max().orElse(0),
            soft.stream().mapToDouble(line -> Lettering.width(line, SOFT)).max().orElse(0));
    double height = lines.size() * LEADING + soft.size() * SOFT_LEADING;
    if (alone || stem) {
      return new Lettered(
          lines, soft, Anchor.START, MARK, BESIDE + widest, alone ? height - 4 : height + 8);
    }
    double half = Math.max(MARK, widest / 2);
    return new Lettered(lines, soft, Anchor.MIDDLE, half, half, height + 12);
  }

  /** The label of a stop that stands at a place; {@code alone} as it was when it was measured. */
  Label at(double x, double y, boolean alone) {
    double height = lines.size() * LEADING + soft.size() * SOFT_LEADING;
    boolean middle = anchor == Anchor.MIDDLE;
    double first = alone ? y + 4 : y + (middle ? 24 : 20);
    double from = middle ? x - left : x + BESIDE;
    double width = middle ? left + right : right - BESIDE;
    return new Label(
        middle ? x : from,
        first,
        anchor,
        lines,
        soft,
        new Box(from, first - LEADING + 4, width, height));
  }
}
