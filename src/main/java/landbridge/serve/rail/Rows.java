package landbridge.serve.rail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pieces from top to bottom: those of one country together, behind each country those of the
 * countries behind it, and within a country so that lines which share a stop are near each other.
 *
 * @param pieces the pieces in their order
 * @param countries for each piece the last country on it, whose rows it is among
 * @param home for each stop the number of the piece it stands on; others reach it from their lanes
 */
record Rows(List<Piece> pieces, List<String> countries, Map<String, Integer> home) {
  private static final int ROUNDS = 8;

  static Rows of(Network network, Pieces cut, CountryTree tree) {
    Map<String, Stop> stops = network.stopsById();
    Map<String, Piece> homes = new HashMap<>();
    for (Piece piece : cut.pieces()) {
      piece.stops().forEach(stop -> homes.putIfAbsent(stop, piece));
    }
    Map<Piece, String> groups = groups(cut.pieces(), stops, tree);
    List<Piece> rows = new ArrayList<>();
    List<String> countries = new ArrayList<>();
    for (String country : upwards(tree)) {
      List<Piece> group =
          cut.pieces().stream().filter(piece -> country.equals(groups.get(piece))).toList();
      for (Piece piece : arrange(group, homes, network)) {
        rows.add(piece);
        countries.add(country);
      }
    }
    Map<Piece, Integer> numbers = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      numbers.put(rows.get(i), i);
    }
    Map<String, Integer> home = new HashMap<>();
    homes.forEach((stop, piece) -> home.put(stop, numbers.getOrDefault(piece, 0)));
    return new Rows(rows, countries, home);
  }

  /** What lies behind a country before what is in it alone: lines over borders stand at the top. */
  private static List<String> upwards(CountryTree tree) {
    List<String> roots =
        tree.order().stream().filter(country -> !tree.parent().containsKey(country)).toList();
    List<String> order = new ArrayList<>();
    roots.forEach(root -> append(root, tree, order));
    return order;
  }

  private static void append(String country, CountryTree tree, List<String> order) {
    for (String next : tree.order()) {
      if (country.equals(tree.parent().get(next))) {
        append(next, tree, order);
      }
    }
    order.add(country);
  }

  /**
   * The last country of each piece; a piece within one country that shares a stop with one that
   * goes further stands among the rows of that.
   */
  private static Map<Piece, String> groups(
      List<Piece> pieces, Map<String, Stop> stops, CountryTree tree) {
    Map<Piece, String> groups = new LinkedHashMap<>();
    Map<String, String> byStop = new HashMap<>();
    for (Piece piece : pieces) {
      String last =
          piece.stops().stream()
              .map(stops::get)
              .flatMap(java.util.stream.Stream::ofNullable)
              .map(tree::countryOf)
              .max(Comparator.comparingInt(tree::rank))
              .orElse(Country.NOT_GIVEN);
      groups.put(piece, last);
    }
    for (int round = 0; round < ROUNDS; round++) {
      groups.forEach(
          (piece, country) ->
              piece
                  .stops()
                  .forEach(
                      stop ->
                          byStop.merge(
                              stop,
                              country,
                              (a, b) -> tree.isBehind(b, a) && !b.equals(a) ? b : a)));
      Set<Piece> moved = new HashSet<>();
      for (Map.Entry<Piece, String> entry : groups.entrySet()) {
        for (String stop : entry.getKey().stops()) {
          String further = byStop.getOrDefault(stop, entry.getValue());
          if (!further.equals(entry.getValue()) && tree.isBehind(further, entry.getValue())) {
            entry.setValue(further);
            moved.add(entry.getKey());
            break;
          }
        }
      }
      if (moved.isEmpty()) {
        break;
      }
    }
    return groups;
  }

  /**
   * Each piece where the way to the pieces it meets is shortest, moved until nothing gets better.
   */
  private static List<Piece> arrange(List<Piece> group, Map<String, Piece> homes, Network network) {
    List<Piece> lines =
        new ArrayList<>(group.stream().filter(piece -> piece.strand() != null).toList());
    List<Piece> lone = group.stream().filter(piece -> piece.strand() == null).toList();
    List<int[]> ties = ties(lines, homes, network);
    int[] order = new int[lines.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    boolean better = !ties.isEmpty();
    for (int round = 0; better && round < ROUNDS; round++) {
      better = false;
      for (int from = 0; from < order.length; from++) {
        int cost = cost(order, ties);
        int[] best = order;
        for (int to = 0; to < order.length; to++) {
          int[] moved = moved(order, from, to);
          int moving = cost(moved, ties);
          if (moving < cost) {
            cost = moving;
            best = moved;
            better = true;
          }
        }
        order = best;
      }
    }
    List<Piece> arranged = new ArrayList<>();
    for (int i : order) {
      arranged.add(lines.get(i));
    }
    arranged.addAll(lone);
    return arranged;
  }

  /** Pairs of pieces that want to be near each other. */
  private static List<int[]> ties(List<Piece> lines, Map<String, Piece> homes, Network network) {
    Map<Piece, Integer> at = new HashMap<>();
    Map<String, List<Integer>> byLine = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      at.put(lines.get(i), i);
      Strand strand = lines.get(i).strand();
      if (strand != null) {
        byLine.computeIfAbsent(strand.line().id(), none -> new ArrayList<>()).add(i);
      }
    }
    List<int[]> ties = new ArrayList<>();
    for (Piece piece : lines) {
      for (String stop : piece.stops()) {
        Integer home = at.get(homes.get(stop));
        if (home != null && home != (int) at.getOrDefault(piece, home)) {
          ties.add(new int[] {at.getOrDefault(piece, home), home, 2});
        }
      }
    }
    for (List<Integer> same :
        byLine.values().stream().filter(same -> same.size() > 1).collect(Collectors.toList())) {
      ties.add(new int[] {same.get(0), same.get(1), 2});
    }
    for (Bond bond : network.bonds()) {
      List<Integer> from = byLine.getOrDefault(bond.from(), List.of());
      List<Integer> to = byLine.getOrDefault(bond.to(), List.of());
      if (!from.isEmpty() && !to.isEmpty()) {
        ties.add(new int[] {from.get(0), to.get(0), 1});
      }
    }
    return ties;
  }

  private static int cost(int[] order, List<int[]> ties) {
    int[] position = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      position[order[i]] = i;
    }
    int cost = 0;
    for (int[] tie : ties) {
      cost += tie[2] * Math.abs(position[tie[0]] - position[tie[1]]);
    }
    return cost;
  }

  private static int[] moved(int[] order, int from, int to) {
    List<Integer> list = new ArrayList<>();
    for (int i : order) {
      list.add(i);
    }
    list.add(to, list.remove(from));
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
