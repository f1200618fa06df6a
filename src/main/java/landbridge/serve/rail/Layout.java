package landbridge.serve.rail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landbridge.serve.rail.Drawing.Border;
import landbridge.serve.rail.Drawing.Box;
import landbridge.serve.rail.Drawing.Label;
import landbridge.serve.rail.Drawing.Label.Anchor;
import landbridge.serve.rail.Drawing.Lane;
import landbridge.serve.rail.Drawing.Mark;
import landbridge.serve.rail.Drawing.Panel;

/** A network laid out as a schematic. */
final class Layout {
  private static final double MARGIN = 24;
  private static final double HEADING = 30;
  private static final double ABOVE_NAMED = 34;
  private static final double ABOVE = 18;
  private static final double BETWEEN_PANELS = 14;

  private final Network network;
  private final CountryTree tree;
  private final Pieces cut;
  private final Rows rows;
  private final Map<String, Stop> stops;
  private final Map<String, Lettered> lettered;
  private final Columns columns;
  private final double[] y;
  private final double[] tops;
  private final double[] bottoms;

  /** The drawing of a network. */
  static Drawing of(Network network) {
    return new Layout(withEnds(network)).draw();
  }

  /** Lines of which no stop is known get a place to be drawn at. */
  private static Network withEnds(Network network) {
    List<Stop> stops = new ArrayList<>(network.stops());
    List<Line> lines = new ArrayList<>();
    for (Line line : network.lines()) {
      if (line.calls().isEmpty()) {
        Stop stop =
            new Stop(line.id() + Lanes.NO_STOP, "", Stop.Sort.UNKNOWN, List.of(), false, List.of());
        stops.add(stop);
        Call call = new Call(stop.id(), Call.Role.ON, null);
        lines.add(new Line(line.id(), line.label(), line.sort(), line.note(), List.of(call)));
      } else {
        lines.add(line);
      }
    }
    return new Network(network.countries(), stops, lines, network.bonds());
  }

  private Layout(Network network) {
    this.network = network;
    List<Strand> strands =
        network.lines().stream().flatMap(line -> Strand.of(line).stream()).toList();
    this.tree = CountryTree.of(network, strands);
    this.cut = Pieces.of(network, strands, tree);
    this.rows = Rows.of(network, cut, tree);
    this.stops = network.stopsById();
    this.lettered = letter();
    this.columns = Columns.of(network, rows.pieces(), tree, lettered);
    this.y = new double[rows.pieces().size()];
    this.tops = new double[y.length];
    this.bottoms = new double[y.length];
    setRows();
  }

  private int home(String stop) {
    return rows.home().getOrDefault(stop, 0);
  }

  private Lettered lettered(String stop) {
    Lettered own = lettered.get(stop);
    if (own == null) {
      throw new IllegalArgumentException("not in the network: " + stop);
    }
    return own;
  }

  private double x(String stop) {
    return MARGIN + columns.x().getOrDefault(stop, 0d);
  }

  private double y(String stop) {
    return y[home(stop)];
  }

  private Map<String, Lettered> letter() {
    Set<String> withStem = new HashSet<>();
    for (int row = 0; row < rows.pieces().size(); row++) {
      for (String stop : rows.pieces().get(row).stops()) {
        if (home(stop) < row) {
          withStem.add(stop);
        }
      }
    }
    for (Piece jump : cut.jumps()) {
      String one = jump.stops().get(0);
      String other = jump.stops().get(1);
      withStem.add(home(one) < home(other) ? one : other);
    }
    Map<String, List<String>> unnamed = unnamedJumps();
    Map<String, Lettered> measured = new HashMap<>();
    for (Stop stop : stops.values()) {
      List<String> notes = new ArrayList<>(stop.notes());
      notes.addAll(unnamed.getOrDefault(stop.id(), List.of()));
      measured.put(
          stop.id(),
          Lettered.of(
              stop,
              notes,
              withStem.contains(stop.id()) || tree.onBorder(stop),
              alone(home(stop.id()))));
    }
    return measured;
  }

  /**
   * Lines that are nothing but jumps have no lane to be named at; they are named where they start.
   */
  private Map<String, List<String>> unnamedJumps() {
    Set<Strand> named = new HashSet<>();
    for (Piece piece : rows.pieces()) {
      if (piece.strand() != null) {
        named.add(piece.strand());
      }
    }
    Map<String, List<String>> unnamed = new HashMap<>();
    for (Piece jump : cut.jumps()) {
      Strand strand = jump.strand();
      if (strand != null && named.add(strand) && !strand.line().label().isEmpty()) {
        unnamed
            .computeIfAbsent(jump.stops().get(0), none -> new ArrayList<>())
            .add(strand.line().label());
      }
    }
    return unnamed;
  }

  /** Whether a row is one stop that no line reaches. */
  private boolean alone(int row) {
    Piece piece = rows.pieces().get(row);
    return piece.strand() == null && piece.stops().size() == 1;
  }

  private void setRows() {
    double at = 0;
    Set<Integer> heading = new HashSet<>();
    tree.order().forEach(country -> heading.add(range(country)[0]));
    for (int row = 0; row < y.length; row++) {
      boolean heads = heading.contains(row);
      tops[row] = at + (heads && row > 0 ? BETWEEN_PANELS : 0);
      Piece piece = rows.pieces().get(row);
      boolean named =
          piece.strand() != null && piece.labelled() && !piece.strand().line().label().isEmpty();
      y[row] = tops[row] + (heads ? HEADING : 0) + (named ? ABOVE_NAMED : ABOVE);
      double below = 10;
      for (String stop : piece.stops()) {
        below = Math.max(below, home(stop) == row ? lettered(stop).below() : 0);
      }
      bottoms[row] = y[row] + below + 6;
      at = bottoms[row];
    }
  }

  private Drawing draw() {
    List<Mark> marks = new ArrayList<>();
    for (Stop stop : stops.values()) {
      if (stop.sort() != Stop.Sort.UNKNOWN) {
        double at = x(stop.id());
        Label label = lettered(stop.id()).at(at, y(stop.id()), alone(home(stop.id())));
        marks.add(new Mark(stop, at, y(stop.id()), label));
      }
    }
    Lanes lanes = new Lanes(this::x, this::home, y);
    List<Lane> drawn = new ArrayList<>();
    for (int row = 0; row < y.length; row++) {
      Strand strand = rows.pieces().get(row).strand();
      if (strand != null) {
        drawn.add(lanes.lane(row, rows.pieces().get(row), strand));
      }
    }
    for (Piece jump : cut.jumps()) {
      Strand strand = jump.strand();
      if (strand != null) {
        drawn.add(lanes.jump(jump, strand));
      }
    }
    List<Panel> panels = new ArrayList<>();
    List<Border> borders = new ArrayList<>();
    tree.order().forEach(country -> panel(country, panels, borders));
    double width = 0;
    double height = 0;
    for (Panel panel : panels) {
      width = Math.max(width, panel.box().x() + panel.box().width());
      height = Math.max(height, panel.box().y() + panel.box().height());
    }
    for (Lane lane : drawn) {
      width = Math.max(width, lane.label().box().x() + lane.label().box().width());
    }
    for (Mark mark : marks) {
      width = Math.max(width, mark.label().box().x() + mark.label().box().width());
    }
    return new Drawing(
        (int) Math.ceil(width + 4),
        (int) Math.ceil(height + 4),
        panels,
        borders,
        lanes.brackets(network.bonds()),
        drawn,
        marks);
  }

  /** The first and the last row of a country; of stops outside of any those in which they stand. */
  private int[] range(String country) {
    int[] range = {-1, -1};
    for (int row = 0; row < y.length; row++) {
      if (CountryTree.isOutside(country)
          ? standsIn(row, country)
          : tree.isBehind(rows.countries().get(row), country)) {
        range[0] = range[0] < 0 ? row : range[0];
        range[1] = row;
      }
    }
    return range;
  }

  private boolean standsIn(int row, String country) {
    return rows.pieces().get(row).stops().stream()
        .map(stops::get)
        .anyMatch(
            stop -> stop != null && home(stop.id()) == row && tree.countryOf(stop).equals(country));
  }

  private void panel(String country, List<Panel> panels, List<Border> borders) {
    int first = range(country)[0];
    int last = range(country)[1];
    boolean ahead = tree.parent().containsValue(country);
    if (first < 0) {
      return;
    }
    String before = tree.parent().get(country);
    double left = before == null ? 2 : MARGIN + columns.borders().getOrDefault(country, 0d) + 3;
    double right = MARGIN + columns.ends().getOrDefault(country, 0d);
    if (ahead) {
      for (String other : tree.order()) {
        if (country.equals(tree.parent().get(other))) {
          right = MARGIN + columns.borders().getOrDefault(other, 0d) - 3;
        }
      }
    }
    boolean outside = CountryTree.isOutside(country);
    String name = network.countryLabels().getOrDefault(outside ? Country.NOT_GIVEN : country, "");
    double top = tops[first];
    Label label =
        new Label(
            left + 12,
            top + 20,
            Anchor.START,
            List.of(name),
            List.of(),
            new Box(left + 12, top + 6, Lettering.width(name, 14), 18));
    panels.add(
        new Panel(
            outside ? Country.NOT_GIVEN : country,
            new Box(left, top, right - left, bottoms[last] - top),
            label));
    if (before != null && !CountryTree.isOutside(before) && !outside) {
      borders.add(new Border(before, country, left - 3, top, bottoms[last]));
    }
  }
}
