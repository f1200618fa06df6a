package landbridge.serve.rail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far right each stop stands: as far as the stops before it on every line need, its column
 * behind the columns of the countries before. The first country gathers at its border, to its
 * right; all others at theirs, to their left.
 *
 * @param x of each stop
 * @param borders where the border before each country stands, that of the first is its left side
 * @param ends where each country ends
 */
record Columns(Map<String, Double> x, Map<String, Double> borders, Map<String, Double> ends) {
  private static final double GAP = 18;
  private static final double PADDING = 18;
  private static final double BAND = 12;

  /** For each stop how its writing reaches out is in {@code lettered}. */
  static Columns of(
      Network network, List<Piece> pieces, CountryTree tree, Map<String, Lettered> lettered) {
    Columns columns = new Columns(new HashMap<>(), new HashMap<>(), new HashMap<>());
    Map<String, SortedMap<Integer, List<String>>> stops = new LinkedHashMap<>();
    Map<String, Integer> column = new HashMap<>();
    for (Stop stop : network.stops()) {
      int at = tree.column(stop);
      column.put(stop.id(), at);
      stops
          .computeIfAbsent(root(tree.countryOf(stop), tree), none -> new TreeMap<>())
          .computeIfAbsent(at, none -> new ArrayList<>())
          .add(stop.id());
    }
    Steps steps = Steps.of(pieces, column);
    for (String root : tree.order().stream().filter(c -> !tree.parent().containsKey(c)).toList()) {
      columns.set(root, stops.getOrDefault(root, new TreeMap<>()), tree, steps, lettered);
    }
    return columns;
  }

  private static String root(String country, CountryTree tree) {
    String at = country;
    for (String up = tree.parent().get(at); up != null; up = tree.parent().get(at)) {
      at = up;
    }
    return at;
  }

  private void set(
      String root,
      SortedMap<Integer, List<String>> byColumn,
      CountryTree tree,
      Steps steps,
      Map<String, Lettered> lettered) {
    List<String> countries =
        tree.order().stream().filter(country -> root(country, tree).equals(root)).toList();
    int deepest = countries.stream().mapToInt(tree::depthOf).max().orElse(0);
    int firsts = CountryTree.isOutside(root) ? 1 : 0;
    double at = 0;
    for (int depth = 0; depth <= deepest; depth++) {
      double border = at;
      if (depth > 0) {
        List<String> on = byColumn.getOrDefault(2 * depth - 1, List.of());
        double before =
            on.stream().mapToDouble(stop -> lettered(stop, lettered).left()).max().orElse(0);
        border = at + Math.max(BAND, before);
        double after = place(on, border - before, steps, lettered, false);
        at = Math.max(border + BAND, after);
      }
      List<String> in = byColumn.getOrDefault(2 * depth, List.of());
      double start = at + PADDING;
      boolean toRight = depth <= firsts && depth < deepest;
      at = Math.max(place(in, start, steps, lettered, toRight), start + 60) + PADDING;
      for (String country : countries) {
        if (tree.depthOf(country) == depth) {
          borders.put(country, border);
          ends.put(country, at);
        }
      }
    }
  }

  private static Lettered lettered(String stop, Map<String, Lettered> lettered) {
    Lettered own = lettered.get(stop);
    if (own == null) {
      throw new IllegalArgumentException("not measured: " + stop);
    }
    return own;
  }

  /** Places the stops of one column from where it starts; where it ends. */
  private double place(
      List<String> stops,
      double start,
      Steps steps,
      Map<String, Lettered> lettered,
      boolean toRight) {
    double first =
        stops.stream().mapToDouble(stop -> lettered(stop, lettered).left()).max().orElse(0);
    List<String> sorted = steps.sorted(stops);
    double end = start;
    for (String stop : sorted) {
      double own = start + first;
      for (String before : steps.before(stop)) {
        own = Math.max(own, at(before) + gap(before, stop, lettered));
      }
      x.put(stop, own);
      end = Math.max(end, own + lettered(stop, lettered).right());
    }
    if (toRight) {
      for (int i = sorted.size() - 1; i >= 0; i--) {
        String stop = sorted.get(i);
        double own = end - lettered(stop, lettered).right();
        for (String after : steps.after(stop)) {
          own = Math.min(own, at(after) - gap(stop, after, lettered));
        }
        x.put(stop, own);
      }
    }
    return end;
  }

  private double at(String stop) {
    return x.getOrDefault(stop, 0d);
  }

  private static double gap(String left, String right, Map<String, Lettered> lettered) {
    return lettered(left, lettered).right() + GAP + lettered(right, lettered).left();
  }
}
