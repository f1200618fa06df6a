package landbridge.serve.rail;

import java.util.List;

/**
 * The schematic: everything with its place, in units that a screen may take for pixels.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param panels the countries, below everything
 * @param borders between countries, right above the panels
 * @param bonds brackets at the starts of lines that belong together
 * @param lanes stretches of lines
 * @param stops the stops, above everything
 */
public record Drawing(
    int width,
    int height,
    List<Panel> panels,
    List<Border> borders,
    List<Bracket> bonds,
    List<Lane> lanes,
    List<Mark> stops) {

  /** A rectangle. */
  public record Box(double x, double y, double width, double height) {
    boolean overlaps(Box other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.height
          && other.y < y + height;
    }
  }

  /** Lines of writing; {@code soft} are the smaller ones at their end. */
  public record Label(
      double x, double y, Anchor anchor, List<String> lines, List<String> soft, Box box) {
    public enum Anchor {
      START,
      MIDDLE,
      END
    }
  }

  /** A country; the empty id is where stops stand of which no source tells the country. */
  public record Panel(String country, Box box, Label label) {}

  /** The border before a country. */
  public record Border(String before, String behind, double x, double top, double bottom) {}

  /** That two lines belong together. */
  public record Bracket(Bond bond, String path) {}

  /**
   * A stretch of a line.
   *
   * @param line the line
   * @param label its name, without lines if another stretch has it
   * @param ordered whether sources tell the order of its stops
   * @param open whether no stop is known, so that it has no ends
   * @param path how it runs
   * @param stems from the lane to stops that stand on another
   * @param stops from left to right
   */
  public record Lane(
      Line line,
      Label label,
      boolean ordered,
      boolean open,
      String path,
      List<String> stems,
      List<String> stops) {}

  /** A stop; a long station stands at its one place, lines come to it. */
  public record Mark(Stop stop, double x, double y, Label label) {}
}
