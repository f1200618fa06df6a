package landbridge.serve.rail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.serve.page.Cell;

/**
 * All that the page of railways shows, whatever the date.
 *
 * @param network what there is
 * @param drawing where it is drawn
 * @param history what happened
 * @param things how each thing is written and where it leads, by its IRI
 * @param gauges of lines, breaks of gauge and countries, by the IRI of what has them
 */
public record RailView(
    Network network,
    Drawing drawing,
    History history,
    Map<String, Cell> things,
    Map<String, List<Gauge>> gauges) {

  /**
   * A gauge.
   *
   * @param cell the concept
   * @param mm how far apart the rails are
   */
  public record Gauge(Cell cell, String mm) {}

  /**
   * How many things were there.
   *
   * @param open of those with a date, how many were open
   * @param dated how many sources date
   * @param undated how many they do not
   */
  public record Count(long open, long dated, long undated) {}

  /**
   * The view of the rows of the page's queries.
   *
   * @param outside what is written where stops stand of which no source tells the country
   */
  public static RailView of(Map<String, List<Map<String, Cell>>> rows, String outside) {
    Map<String, Cell> things = new HashMap<>();
    rows.values().stream()
        .flatMap(List::stream)
        .flatMap(row -> row.values().stream())
        .filter(cell -> !cell.iri().isEmpty())
        .forEach(cell -> things.put(cell.iri(), cell));
    Tables tables =
        new Tables(
            plain(rows, "stops"),
            plain(rows, "lines"),
            plain(rows, "calls"),
            plain(rows, "bonds"),
            plain(rows, "breaks"),
            plain(rows, "dates"),
            iri -> {
              Cell cell = things.get(iri);
              return cell == null ? iri : cell.text();
            },
            outside);
    History history = History.of(tables.dates());
    Network network = Reading.of(tables, history);
    Map<String, List<Gauge>> gauges = new HashMap<>();
    gauges.putAll(gauges(rows.getOrDefault("lines", List.of()), "line"));
    gauges.putAll(gauges(rows.getOrDefault("breaks", List.of()), "stop"));
    gauges.putAll(gauges(rows.getOrDefault("gauges", List.of()), "country"));
    return new RailView(network, Layout.of(network), history, things, gauges);
  }

  private static List<Map<String, String>> plain(
      Map<String, List<Map<String, Cell>>> rows, String query) {
    return rows.getOrDefault(query, List.of()).stream()
        .map(
            row ->
                row.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue().value())))
        .toList();
  }

  private static Map<String, List<Gauge>> gauges(List<Map<String, Cell>> rows, String of) {
    Map<String, Map<String, Gauge>> gauges = new TreeMap<>();
    for (Map<String, Cell> row : rows) {
      Cell thing = row.get(of);
      Cell gauge = row.get("gauge");
      Cell mm = row.get("mm");
      if (thing != null && gauge != null && mm != null) {
        gauges
            .computeIfAbsent(thing.iri(), none -> new TreeMap<>())
            .put(gauge.iri(), new Gauge(gauge, mm.value()));
      }
    }
    return gauges.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.copyOf(e.getValue().values())));
  }

  /** The gauges of a thing; none if no source tells. */
  public List<Gauge> gaugesOf(String thing) {
    return gauges.getOrDefault(thing, List.of());
  }

  /** The class by which the drawing of a line tells its gauge. */
  public String gaugeClass(Line line) {
    List<Gauge> of = gaugesOf(line.id());
    return of.isEmpty() ? "unknown" : of.size() > 1 ? "several" : of.get(0).cell().local();
  }

  /** The gauges that lines have, each once, for the legend. */
  public List<Gauge> legend() {
    Map<String, Gauge> used = new TreeMap<>();
    network.lines().stream()
        .flatMap(line -> gaugesOf(line.id()).stream())
        .forEach(gauge -> used.put(gauge.cell().local(), gauge));
    return List.copyOf(used.values());
  }

  /** The stretches of a line, each with its stops in their order. */
  public List<Strand> strands(Line line) {
    return Strand.of(line);
  }

  /** Stops of a sort, by what they are called. */
  public List<Stop> stops(String sort) {
    return network.stops().stream()
        .filter(stop -> stop.sort().name().equalsIgnoreCase(sort))
        .sorted(java.util.Comparator.comparing(Stop::label).thenComparing(Stop::id))
        .toList();
  }

  /** The lines that call at a stop. */
  public List<Line> linesAt(Stop stop) {
    return lines().stream()
        .filter(line -> line.calls().stream().anyMatch(call -> call.stop().equals(stop.id())))
        .toList();
  }

  /** The lines and links, by what they are called. */
  public List<Line> lines() {
    return network.lines().stream()
        .filter(line -> line.sort() != Line.Sort.FACING)
        .sorted(java.util.Comparator.comparing(Line::label).thenComparing(Line::id))
        .toList();
  }

  /** The lines and links that belong to a line, and what a stop faces. */
  public List<Cell> bondsOf(String thing) {
    Stream<String> bonds =
        network.bonds().stream()
            .filter(bond -> bond.from().equals(thing) || bond.to().equals(thing))
            .map(bond -> bond.from().equals(thing) ? bond.to() : bond.from());
    return bonds.distinct().map(things::get).flatMap(Stream::ofNullable).toList();
  }

  /** Years in which something happened, with what, the earliest first. */
  public List<Map.Entry<Integer, List<Dated>>> years() {
    TreeMap<Integer, List<Dated>> years =
        history.all().stream()
            .collect(Collectors.groupingBy(Dated::year, TreeMap::new, Collectors.toList()));
    return List.copyOf(years.entrySet());
  }

  /** The things that open and close: lines, links, crossings and stations. */
  private SortedSet<String> timed() {
    SortedSet<String> timed = new TreeSet<>();
    lines().forEach(line -> timed.add(line.id()));
    network.stops().stream()
        .filter(stop -> stop.sort() != Stop.Sort.PLACE)
        .forEach(stop -> timed.add(stop.id()));
    return timed;
  }

  /** How many things were there at the end of a year, month or day. */
  public Count count(String asOf) {
    List<History.State> states = timed().stream().map(thing -> history.at(thing, asOf)).toList();
    long undated = states.stream().filter(state -> state == History.State.UNDATED).count();
    long open = states.stream().filter(state -> state == History.State.OPEN).count();
    return new Count(open, states.size() - undated, undated);
  }
}
