package landbridge.serve.rail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Strands cut so that every piece runs from left to right: where a line turns back over a border,
 * or where two lines pass the same stops in different orders, one piece ends and another begins.
 *
 * @param pieces the longest first; each stop of the network stands on one of them at least
 * @param jumps steps between countries that do not lie behind one another, drawn from stop to stop
 */
record Pieces(List<Piece> pieces, List<Piece> jumps) {
  /** So many stops without a line stand side by side at most. */
  private static final int LONE = 6;

  static Pieces of(Network network, List<Strand> strands, CountryTree tree) {
    return new Cutter(network, tree).cut(strands);
  }

  private static final class Cutter {
    private final Map<String, Stop> stops;
    private final CountryTree tree;
    private final Precedence precedence = new Precedence();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> jumps = new ArrayList<>();
    private final Map<String, Integer> toBorder;

    Cutter(Network network, CountryTree tree) {
      this.stops = network.stopsById();
      this.tree = tree;
      this.toBorder = new HashMap<>();
    }

    Pieces cut(List<Strand> strands) {
      List<Strand> longestFirst =
          strands.stream()
              .sorted(
                  Comparator.<Strand>comparingInt(strand -> strand.stops().size())
                      .reversed()
                      .thenComparing(strand -> strand.line().id())
                      .thenComparing(strand -> strand.stops().get(0)))
              .toList();
      measureToBorder(longestFirst);
      longestFirst.forEach(this::cutStrand);
      standAlone();
      return new Pieces(pieces, jumps);
    }

    private Stop stop(String id) {
      Stop stop = stops.get(id);
      if (stop == null) {
        throw new IllegalArgumentException("not in the network: " + id);
      }
      return stop;
    }

    private int column(String id) {
      return tree.column(stop(id));
    }

    private boolean follows(String left, String right) {
      return tree.isBehind(tree.countryOf(stop(right)), tree.countryOf(stop(left)));
    }

    private void cutStrand(Strand strand) {
      List<String> order = strand.ordered() ? strand.stops() : byColumn(strand.stops());
      List<List<String>> runs = new ArrayList<>();
      List<String> run = new ArrayList<>(List.of(order.get(0)));
      int direction = 0;
      for (int i = 1; i < order.size(); i++) {
        String before = order.get(i - 1);
        String stop = order.get(i);
        boolean jump = !follows(before, stop) && !follows(stop, before);
        int step = Integer.signum(Integer.compare(column(stop), column(before)));
        if (jump || step * direction < 0) {
          runs.add(directed(run, direction));
          run = new ArrayList<>(jump ? List.of() : List.of(before));
          direction = 0;
        }
        if (jump) {
          jumps.add(new Piece(strand, List.of(before, stop), false));
        }
        run.add(stop);
        direction = step == 0 || jump ? direction : step;
      }
      runs.add(directed(run, direction));
      place(strand, runs);
    }

    private void place(Strand strand, List<List<String>> runs) {
      List<Piece> placed = new ArrayList<>();
      for (List<String> run : runs) {
        if (run.size() > 1 || runs.size() == 1) {
          acyclic(run).forEach(stops -> placed.add(new Piece(strand, stops, placed.isEmpty())));
        }
      }
      pieces.addAll(placed);
    }

    /** From left to right, and within a country towards its border or away from it. */
    private List<String> directed(List<String> run, int direction) {
      List<String> left = new ArrayList<>(run);
      boolean root = column(run.get(0)) == 0;
      int nearer = distance(run.get(0)) - distance(run.get(run.size() - 1));
      if (direction < 0 || direction == 0 && (root ? nearer < 0 : nearer > 0)) {
        Collections.reverse(left);
      }
      return left;
    }

    private int distance(String stop) {
      return toBorder.getOrDefault(stop, Integer.MAX_VALUE / 2);
    }

    /**
     * Cut where a step would lead against those that stand already, which then runs the other way.
     */
    private List<List<String>> acyclic(List<String> run) {
      List<List<String>> parts = new ArrayList<>();
      List<String> forward =
          conflicts(run) > conflicts(reversed(run)) && sameColumn(run) ? reversed(run) : run;
      List<String> part = new ArrayList<>(List.of(forward.get(0)));
      boolean back = false;
      for (int i = 1; i < forward.size(); i++) {
        String before = forward.get(i - 1);
        String stop = forward.get(i);
        boolean against = !precedence.put(before, stop);
        if (against) {
          precedence.put(stop, before);
        }
        if (against != back && part.size() > 1) {
          parts.add(back ? reversed(part) : part);
          part = new ArrayList<>(List.of(before));
        }
        back = against;
        part.add(stop);
      }
      parts.add(back ? reversed(part) : part);
      return parts;
    }

    private boolean sameColumn(List<String> run) {
      return column(run.get(0)) == column(run.get(run.size() - 1));
    }

    private int conflicts(List<String> run) {
      int conflicts = 0;
      for (int i = 1; i < run.size(); i++) {
        conflicts += precedence.reaches(run.get(i), run.get(i - 1)) ? 1 : 0;
      }
      return conflicts;
    }

    private static List<String> reversed(List<String> stops) {
      List<String> reversed = new ArrayList<>(stops);
      Collections.reverse(reversed);
      return reversed;
    }

    /** Nobody knows the order, so it is the one that crosses fewest borders; ends stay ends. */
    private List<String> byColumn(List<String> stops) {
      if (stops.size() < 4) {
        return stops;
      }
      List<String> between = new ArrayList<>(stops.subList(1, stops.size() - 1));
      boolean back = column(stops.get(0)) > column(stops.get(stops.size() - 1));
      Comparator<String> byColumn = Comparator.comparingInt(this::column);
      between.sort(back ? byColumn.reversed() : byColumn);
      List<String> order = new ArrayList<>(List.of(stops.get(0)));
      order.addAll(between);
      order.add(stops.get(stops.size() - 1));
      return order;
    }

    /** How many steps each stop is from one in another country. */
    private void measureToBorder(List<Strand> strands) {
      Map<String, Set<String>> next = new TreeMap<>();
      for (Strand strand : strands) {
        for (int i = 1; i < strand.stops().size(); i++) {
          String one = strand.stops().get(i - 1);
          String other = strand.stops().get(i);
          next.computeIfAbsent(one, none -> new HashSet<>()).add(other);
          next.computeIfAbsent(other, none -> new HashSet<>()).add(one);
          if (column(one) != column(other)) {
            toBorder.put(one, 0);
            toBorder.put(other, 0);
          }
        }
      }
      List<String> reached = new ArrayList<>(toBorder.keySet());
      for (int i = 0; i < reached.size(); i++) {
        for (String neighbour : next.getOrDefault(reached.get(i), Set.of())) {
          if (toBorder.putIfAbsent(neighbour, distance(reached.get(i)) + 1) == null) {
            reached.add(neighbour);
          }
        }
      }
    }

    /** Stops on no piece, side by side within a country, one by one on a border. */
    private void standAlone() {
      Set<String> placed = new HashSet<>();
      pieces.forEach(piece -> placed.addAll(piece.stops()));
      Map<String, List<String>> lone = new TreeMap<>();
      for (Stop stop : stops.values()) {
        if (!placed.contains(stop.id())) {
          String group = tree.onBorder(stop) ? stop.id() : tree.countryOf(stop);
          List<String> row = lone.computeIfAbsent(group, none -> new ArrayList<>());
          row.add(stop.id());
          if (row.size() == LONE) {
            pieces.add(new Piece(null, row, false));
            row.clear();
          }
        }
      }
      lone.values().stream()
          .filter(row -> !row.isEmpty())
          .forEach(row -> pieces.add(new Piece(null, row, false)));
    }
  }
}
