package landbridge.serve.rail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which country is drawn beside which: a tree over the borders that the network crosses. The
 * country with most neighbours stands first, its neighbours stacked behind it, theirs behind them.
 *
 * <p>Stops of which no source tells the country stand in none. Those that a line joins to the first
 * country have a place before it, those that one joins to a later country a place behind that, and
 * the rest a place of their own.
 *
 * @param parent the country before each, absent for the first of a tree
 * @param depth how many countries lie before each
 * @param order all countries, each before those behind it
 * @param outside where stops without a country stand, by the stop
 */
record CountryTree(
    Map<String, String> parent,
    Map<String, Integer> depth,
    List<String> order,
    Map<String, String> outside) {

  private static final String OUTSIDE = "outside ";

  static CountryTree of(Network network, List<Strand> strands) {
    SortedMap<String, SortedSet<String>> neighbours = neighbours(network, strands);
    Map<String, Integer> sizes = new HashMap<>();
    for (Stop stop : network.stops()) {
      stop.countries().forEach(country -> sizes.merge(country, 1, Integer::sum));
    }
    Comparator<String> first =
        Comparator.<String, Integer>comparing(
                country -> neighbours.getOrDefault(country, new TreeSet<>()).size(),
                Comparator.reverseOrder())
            .thenComparing(country -> sizes.getOrDefault(country, 0), Comparator.reverseOrder())
            .thenComparing(Comparator.naturalOrder());
    CountryTree tree =
        new CountryTree(new HashMap<>(), new HashMap<>(), new ArrayList<>(), new HashMap<>());
    for (String root : neighbours.keySet().stream().sorted(first).toList()) {
      if (!tree.depth.containsKey(root)) {
        tree.grow(root, neighbours, first);
      }
    }
    tree.placeOutside(network, strands);
    return tree;
  }

  /**
   * Goes from stops with a country along the lines to those without, and gives these their place.
   */
  private void placeOutside(Network network, List<Strand> strands) {
    Map<String, SortedSet<String>> next = new HashMap<>();
    for (Strand strand : strands) {
      for (int i = 1; i < strand.stops().size(); i++) {
        String one = strand.stops().get(i - 1);
        String other = strand.stops().get(i);
        next.computeIfAbsent(one, none -> new TreeSet<>()).add(other);
        next.computeIfAbsent(other, none -> new TreeSet<>()).add(one);
      }
    }
    Map<String, String> reached = new HashMap<>();
    Deque<String> queue = new ArrayDeque<>();
    for (Stop stop : network.stops()) {
      if (!stop.countries().isEmpty()) {
        reached.put(stop.id(), OUTSIDE + countryOf(stop));
        queue.add(stop.id());
      }
    }
    while (!queue.isEmpty()) {
      String stop = queue.remove();
      String place = reached.getOrDefault(stop, Country.NOT_GIVEN);
      for (String other : next.getOrDefault(stop, new TreeSet<>())) {
        if (reached.putIfAbsent(other, place) == null) {
          outside.put(other, place);
          queue.add(other);
        }
      }
    }
    new TreeSet<>(outside.values()).forEach(this::open);
    boolean rest =
        network.stops().stream()
            .anyMatch(stop -> stop.countries().isEmpty() && !outside.containsKey(stop.id()));
    if (rest) {
      depth.put(Country.NOT_GIVEN, 0);
      order.add(Country.NOT_GIVEN);
    }
  }

  /** Makes room for stops outside, before the first country or behind a later one. */
  private void open(String place) {
    String country = place.substring(OUTSIDE.length());
    if (depthOf(country) == 0) {
      List<String> tree = order.stream().filter(other -> isBehind(other, country)).toList();
      tree.forEach(other -> depth.merge(other, 1, Integer::sum));
      order.add(order.indexOf(country), place);
      parent.put(country, place);
      depth.put(place, 0);
    } else {
      int last = order.indexOf(country);
      while (last + 1 < order.size() && isBehind(order.get(last + 1), country)) {
        last++;
      }
      order.add(last + 1, place);
      parent.put(place, country);
      depth.put(place, depthOf(country) + 1);
    }
  }

  /** Whether it is no country but where stops stand without one. */
  static boolean isOutside(String country) {
    return country.equals(Country.NOT_GIVEN) || country.startsWith(OUTSIDE);
  }

  /** Breadth first for the depths, then depth first for the order. */
  private void grow(
      String root, SortedMap<String, SortedSet<String>> neighbours, Comparator<String> first) {
    Map<String, List<String>> children = new HashMap<>();
    Deque<String> queue = new ArrayDeque<>(List.of(root));
    depth.put(root, 0);
    while (!queue.isEmpty()) {
      String country = queue.remove();
      for (String next :
          neighbours.getOrDefault(country, new TreeSet<>()).stream().sorted(first).toList()) {
        if (depth.putIfAbsent(next, depthOf(country) + 1) == null) {
          parent.put(next, country);
          children.computeIfAbsent(country, none -> new ArrayList<>()).add(next);
          queue.add(next);
        }
      }
    }
    Deque<String> stack = new ArrayDeque<>(List.of(root));
    while (!stack.isEmpty()) {
      String country = stack.pop();
      order.add(country);
      List<String> behind = children.getOrDefault(country, List.of());
      for (int i = behind.size() - 1; i >= 0; i--) {
        stack.push(behind.get(i));
      }
    }
  }

  private static SortedMap<String, SortedSet<String>> neighbours(
      Network network, List<Strand> strands) {
    SortedMap<String, SortedSet<String>> neighbours = new TreeMap<>();
    Map<String, Stop> stops = network.stopsById();
    for (Stop stop : stops.values()) {
      List<String> countries = stop.countries();
      countries.forEach(country -> neighbours.computeIfAbsent(country, none -> new TreeSet<>()));
      join(neighbours, countries);
    }
    for (Strand strand : strands) {
      for (int i = 1; i < strand.stops().size(); i++) {
        List<String> before = at(stops, strand.stops().get(i - 1)).countries();
        List<String> after = at(stops, strand.stops().get(i)).countries();
        if (before.size() == 1 && after.size() == 1) {
          join(neighbours, List.of(before.get(0), after.get(0)));
        }
      }
    }
    return neighbours;
  }

  private static void join(Map<String, SortedSet<String>> neighbours, List<String> countries) {
    for (String one : countries) {
      for (String other : countries) {
        if (!one.equals(other)) {
          neighbours.computeIfAbsent(one, none -> new TreeSet<>()).add(other);
        }
      }
    }
  }

  private static Stop at(Map<String, Stop> stops, String id) {
    Stop stop = stops.get(id);
    if (stop == null) {
      throw new IllegalArgumentException("not in the network: " + id);
    }
    return stop;
  }

  int depthOf(String country) {
    return depth.getOrDefault(country, 0);
  }

  /** Whether a country is another or lies behind it. */
  boolean isBehind(String country, String other) {
    String at = country;
    while (at != null && !at.equals(other)) {
      at = parent.get(at);
    }
    return at != null;
  }

  /** How late a country is drawn. */
  int rank(String country) {
    return order.indexOf(country);
  }

  /** The country of a stop, of several the one that is drawn last. */
  String countryOf(Stop stop) {
    return stop.countries().stream()
        .max(Comparator.comparingInt(this::rank))
        .orElseGet(() -> outside.getOrDefault(stop.id(), Country.NOT_GIVEN));
  }

  /**
   * Whether a stop stands on the border before its country: its other country is right before it.
   */
  boolean onBorder(Stop stop) {
    String before = parent.get(countryOf(stop));
    return before != null && stop.countries().contains(before);
  }

  /** The column of a stop: even in a country, odd on the border before one. */
  int column(Stop stop) {
    return 2 * depthOf(countryOf(stop)) - (onBorder(stop) ? 1 : 0);
  }
}
