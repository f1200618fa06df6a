package landbridge.serve.rail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import landbridge.serve.rail.Drawing.Box;
import landbridge.serve.rail.Drawing.Bracket;
import landbridge.serve.rail.Drawing.Label;
import landbridge.serve.rail.Drawing.Label.Anchor;
import landbridge.serve.rail.Drawing.Lane;

/**
 * Draws the ways of lines between stops that have their places, and remembers how many already come
 * to a stop.
 */
final class Lanes {
  /** How the id of a stop ends that stands for one of which nothing is known. */
  static final String NO_STOP = "#no-stop";

  private static final double CORNER = 12;
  private static final double STUB = 34;
  private static final double[] ASIDE = {0, 4, -4};

  private final Map<String, Integer> comings = new HashMap<>();
  private final Map<String, double[]> starts = new HashMap<>();

  private final ToDoubleFunction<String> columns;
  private final ToIntFunction<String> homes;
  private final double[] y;

  /**
   * Nothing is drawn yet.
   *
   * @param columns how far right each stop stands
   * @param homes the row of each stop
   * @param y how far down each row is
   */
  Lanes(ToDoubleFunction<String> columns, ToIntFunction<String> homes, double[] y) {
    this.columns = columns;
    this.homes = homes;
    this.y = y;
  }

  private double x(String stop) {
    return columns.applyAsDouble(stop);
  }

  private int home(String stop) {
    return homes.applyAsInt(stop);
  }

  private double y(String stop) {
    return y[home(stop)];
  }

  /** The way of a line along its row. */
  Lane lane(int row, Piece piece, Strand strand) {
    List<String> on = piece.stops();
    StringBuilder path = new StringBuilder();
    List<String> stems = new ArrayList<>();
    String first = on.get(0);
    String last = on.get(on.size() - 1);
    double start = begin(path, first, row, on.size() == 1);
    for (String stop : on.subList(1, Math.max(1, on.size() - 1))) {
      if (home(stop) != row) {
        double at = x(stop) + aside(stop, row);
        stems.add("M" + n(at) + " " + n(y[row]) + "V" + n(y(stop)));
      }
    }
    end(path, last, row, on.size() == 1);
    starts.putIfAbsent(strand.line().id(), new double[] {start - 8, y[row]});
    Label label = label(piece, strand, start, row);
    boolean open = on.get(0).endsWith(NO_STOP);
    return new Lane(
        strand.line(),
        label,
        strand.ordered(),
        open,
        path.toString(),
        stems,
        open ? List.of() : on);
  }

  private double begin(StringBuilder path, String stop, int row, boolean single) {
    if (home(stop) == row) {
      double from = single ? x(stop) - STUB / 2 : x(stop);
      path.append("M").append(n(from)).append(" ").append(n(y[row]));
      return from;
    }
    double from = x(stop) + aside(stop, row);
    double down = Math.signum(y[row] - y(stop));
    path.append("M").append(n(from)).append(" ").append(n(y(stop)));
    path.append("V").append(n(y[row] - down * CORNER));
    path.append("L").append(n(from + CORNER)).append(" ").append(n(y[row]));
    return from + CORNER + 4;
  }

  private void end(StringBuilder path, String stop, int row, boolean single) {
    if (single) {
      path.append("H").append(n(x(stop) + STUB));
    } else if (home(stop) == row) {
      path.append("H").append(n(x(stop)));
    } else {
      double to = x(stop) + aside(stop, row);
      double down = Math.signum(y(stop) - y[row]);
      path.append("H").append(n(to - CORNER));
      path.append("L").append(n(to)).append(" ").append(n(y[row] + down * CORNER));
      path.append("V").append(n(y(stop)));
    }
  }

  /** Ways that come to a stop from one side keep a little apart. */
  private double aside(String stop, int row) {
    int number = comings.merge(stop + (row > home(stop) ? " below" : " above"), 1, Integer::sum);
    return ASIDE[(number - 1) % ASIDE.length];
  }

  private Label label(Piece piece, Strand strand, double start, int row) {
    String name = piece.labelled() ? strand.line().label() : "";
    String note = name.isEmpty() ? "" : strand.line().note();
    double width =
        1.08 * Lettering.width(name, Lettered.SIZE)
            + (note.isEmpty() ? 0 : 8 + Lettering.width(note, Lettered.SOFT));
    double from = start - 4;
    return new Label(
        from,
        y[row] - 14,
        Anchor.START,
        name.isEmpty() ? List.of() : List.of(name),
        note.isEmpty() ? List.of() : List.of(note),
        new Box(from, y[row] - 26, width, name.isEmpty() ? 0 : 16));
  }

  /** The way of a line from one stop straight to another. */
  Lane jump(Piece jump, Strand strand) {
    String one = jump.stops().get(0);
    String other = jump.stops().get(1);
    double dx = x(other) - x(one);
    double dy = y(other) - y(one);
    double diagonal = Math.min(Math.abs(dx), Math.abs(dy));
    double bendX = x(other) - Math.signum(dx) * diagonal;
    double bendY = y(other) - Math.signum(dy) * diagonal;
    String path =
        "M"
            + n(x(one))
            + " "
            + n(y(one))
            + "L"
            + n(bendX)
            + " "
            + n(bendY)
            + "L"
            + n(x(other))
            + " "
            + n(y(other));
    Label none =
        new Label(
            x(one), y(one), Anchor.START, List.of(), List.of(), new Box(x(one), y(one), 0, 0));
    return new Lane(strand.line(), none, strand.ordered(), false, path, List.of(), jump.stops());
  }

  /** What ties lines together that were drawn. */
  List<Bracket> brackets(List<Bond> bonds) {
    List<Bracket> brackets = new ArrayList<>();
    for (Bond bond : bonds) {
      double[] from = starts.get(bond.from());
      double[] to = starts.get(bond.to());
      if (from != null && to != null && !Arrays.equals(from, to)) {
        double gutter = Math.max(3, Math.min(from[0], to[0]) - 6 - 4 * (brackets.size() % 3));
        brackets.add(
            new Bracket(
                bond,
                "M"
                    + n(from[0])
                    + " "
                    + n(from[1])
                    + "H"
                    + n(gutter)
                    + "V"
                    + n(to[1])
                    + "H"
                    + n(to[0])));
      }
    }
    return brackets;
  }

  /** A number of a path, to a tenth. */
  private static String n(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10d);
  }
}
