package landbridge.serve.rail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import landbridge.serve.rail.Call.Role;

/** The network that the rows of the queries tell of. */
final class Reading {
  private static final int NOTES = 3;

  private final Tables tables;
  private final History history;
  private final SortedMap<String, List<Call>> calls = new TreeMap<>();

  static Network of(Tables tables, History history) {
    return new Reading(tables, history).network();
  }

  private Reading(Tables tables, History history) {
    this.tables = tables;
    this.history = history;
    for (Map<String, String> row : tables.calls()) {
      String km = row.get("km");
      Call call =
          new Call(
              value(row, "stop"),
              Role.of(value(row, "role")),
              km == null ? null : new BigDecimal(km));
      calls.computeIfAbsent(value(row, "line"), none -> new ArrayList<>()).add(call);
    }
  }

  private static String value(Map<String, String> row, String column) {
    String value = row.get(column);
    if (value == null) {
      throw new IllegalArgumentException("no " + column + " in " + row);
    }
    return value;
  }

  private String label(String thing) {
    return tables.label().apply(thing);
  }

  private Network network() {
    SortedMap<String, SortedSet<String>> countries = new TreeMap<>();
    Map<String, Stop.Sort> sorts = new TreeMap<>();
    for (Map<String, String> row : tables.stops()) {
      String stop = value(row, "stop");
      sorts.put(stop, Stop.Sort.valueOf(value(row, "sort").toUpperCase(java.util.Locale.ROOT)));
      SortedSet<String> of = countries.computeIfAbsent(stop, none -> new TreeSet<>());
      String country = row.get("country");
      if (country != null) {
        of.add(country);
      }
    }
    Set<String> breaks =
        tables.breaks().stream().map(row -> value(row, "stop")).collect(Collectors.toSet());
    List<Line> lines = lines();
    Set<String> drawn = drawn(sorts, breaks, lines);
    List<Stop> stops = new ArrayList<>();
    sorts.forEach(
        (stop, sort) -> {
          if (drawn.contains(stop)) {
            List<String> in = List.copyOf(countries.getOrDefault(stop, new TreeSet<>()));
            stops.add(new Stop(stop, label(stop), sort, in, breaks.contains(stop), notes(stop)));
          }
        });
    Set<String> used =
        stops.stream().flatMap(stop -> stop.countries().stream()).collect(Collectors.toSet());
    List<Country> named =
        new ArrayList<>(List.of(new Country(Country.NOT_GIVEN, tables.outside())));
    used.forEach(country -> named.add(new Country(country, label(country))));
    return new Network(named, stops, lines, bonds());
  }

  /**
   * Stations, crossings, breaks of gauge, and what a line reaches; not every place that faces
   * another.
   */
  private static Set<String> drawn(
      Map<String, Stop.Sort> sorts, Set<String> breaks, List<Line> lines) {
    Set<String> drawn = new HashSet<>(breaks);
    sorts.forEach(
        (stop, sort) -> {
          if (sort != Stop.Sort.PLACE) {
            drawn.add(stop);
          }
        });
    lines.forEach(line -> line.calls().forEach(call -> drawn.add(call.stop())));
    return drawn;
  }

  private List<Line> lines() {
    SortedMap<String, SortedSet<String>> notes = new TreeMap<>();
    Map<String, Line.Sort> sorts = new TreeMap<>();
    for (Map<String, String> row : tables.lines()) {
      String line = value(row, "line");
      boolean link = value(row, "sort").equals("link");
      sorts.merge(
          line, link ? Line.Sort.LINK : Line.Sort.LINE, (a, b) -> a.compareTo(b) < 0 ? a : b);
      SortedSet<String> of = notes.computeIfAbsent(line, none -> new TreeSet<>());
      if (row.get("km") != null) {
        of.add(row.get("km") + " km");
      }
      if (row.get("mm") != null) {
        of.add(row.get("mm") + " mm");
      }
    }
    List<Line> lines = new ArrayList<>();
    sorts.forEach(
        (line, sort) -> {
          List<String> words = new ArrayList<>(notes.getOrDefault(line, new TreeSet<>()));
          words.addAll(notes(line));
          lines.add(
              new Line(
                  line,
                  label(line),
                  sort,
                  String.join(" · ", words),
                  calls.getOrDefault(line, List.of())));
        });
    lines.addAll(facing());
    return lines;
  }

  /** Places that face each other, one of which at least has to do with rails. */
  private List<Line> facing() {
    Set<String> rails = new HashSet<>();
    calls.values().forEach(of -> of.forEach(call -> rails.add(call.stop())));
    tables.breaks().forEach(row -> rails.add(value(row, "stop")));
    tables.stops().stream()
        .filter(row -> !value(row, "sort").equals("place"))
        .forEach(row -> rails.add(value(row, "stop")));
    List<Line> facing = new ArrayList<>();
    for (Map<String, String> row : tables.bonds()) {
      String from = value(row, "from");
      String to = value(row, "to");
      if (value(row, "sort").equals("opposite") && (rails.contains(from) || rails.contains(to))) {
        List<Call> ends = List.of(new Call(from, Role.START, null), new Call(to, Role.END, null));
        facing.add(new Line(from + " opposite " + to, "", Line.Sort.FACING, "", ends));
      }
    }
    return facing;
  }

  private List<Bond> bonds() {
    List<Bond> bonds = new ArrayList<>();
    for (Map<String, String> row : tables.bonds()) {
      String sort = value(row, "sort");
      if (!sort.equals("opposite")) {
        bonds.add(
            new Bond(
                value(row, "from"),
                value(row, "to"),
                sort.equals("connects") ? Bond.Sort.CONNECTS : Bond.Sort.PART_OF));
      }
    }
    return bonds;
  }

  /** What opened and closed it, in a few words; with the kilometre post before that. */
  private List<String> notes(String thing) {
    List<String> notes = new ArrayList<>();
    calls.values().stream()
        .flatMap(List::stream)
        .filter(call -> call.stop().equals(thing))
        .map(Call::km)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .map(km -> "km " + km.toPlainString())
        .forEach(notes::add);
    history.of(thing).stream()
        .filter(dated -> dated.effect() != Dated.Effect.NONE)
        .limit(NOTES)
        .map(this::note)
        .forEach(notes::add);
    return notes;
  }

  private String note(Dated dated) {
    String mode = dated.mode();
    return dated.date()
        + " "
        + label(dated.kind())
        + (mode == null ? "" : " (" + label(mode) + ")");
  }
}
