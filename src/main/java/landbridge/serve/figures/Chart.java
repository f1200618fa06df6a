package landbridge.serve.figures;

import java.util.List;

/**
 * A series as it is drawn, in units that a screen may take for pixels; the numbers without a period
 * are in its table alone.
 *
 * @param id unlike that of any other chart of the page
 * @param series what it shows
 * @param points all numbers, the earliest first, those without a period last
 * @param bars what is drawn; empty if fewer than two numbers have a period, as a single number
 *     needs no axis
 * @param values the ticks of the upright axis
 * @param years the ticks of the level axis
 * @param zero how far down zero is
 * @param steps the way of a running total; empty for other kinds
 */
public record Chart(
    String id,
    Series series,
    List<Point> points,
    List<Bar> bars,
    List<Tick> values,
    List<Tick> years,
    double zero,
    String steps) {

  /** How wide and high every chart is, and how much of that the axes' words take. */
  public static final int WIDTH = 360;

  public static final int HEIGHT = 190;
  static final int LEFT = 54;
  static final int RIGHT = 14;
  static final int TOP = 20;
  static final int BOTTOM = 26;

  /** A number over its period: as wide as that, as high as the number. */
  public record Bar(Point point, double x, double width, double y) {}

  /** A line of an axis. */
  public record Tick(double at, String label) {}

  public int width() {
    return WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  public int left() {
    return LEFT;
  }

  public int right() {
    return WIDTH - RIGHT;
  }

  public int floor() {
    return HEIGHT - BOTTOM;
  }
}
