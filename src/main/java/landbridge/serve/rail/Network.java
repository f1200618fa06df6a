package landbridge.serve.rail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is drawn, in an order of its own so that the order of the rows does not matter.
 *
 * @throws IllegalArgumentException if a line calls at a stop, or a stop lies in a country, that is
 *     not among them
 */
public record Network(
    List<Country> countries, List<Stop> stops, List<Line> lines, List<Bond> bonds) {

  public Network {
    countries = countries.stream().sorted(Comparator.comparing(Country::id)).toList();
    stops = stops.stream().sorted(Comparator.comparing(Stop::id)).toList();
    lines = lines.stream().sorted(Comparator.comparing(Line::id)).toList();
    bonds =
        bonds.stream()
            .distinct()
            .sorted(
                Comparator.comparing(Bond::from).thenComparing(Bond::to).thenComparing(Bond::sort))
            .toList();
    List<String> missing = missing(countries, stops, lines);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("not in the network: " + missing);
    }
  }

  private static List<String> missing(List<Country> countries, List<Stop> stops, List<Line> lines) {
    List<String> known = new ArrayList<>();
    countries.forEach(country -> known.add(country.id()));
    stops.forEach(stop -> known.add(stop.id()));
    List<String> used = new ArrayList<>();
    stops.forEach(stop -> used.addAll(stop.countries()));
    lines.forEach(line -> line.calls().forEach(call -> used.add(call.stop())));
    used.removeAll(known);
    return used;
  }

  /** The stops by id, in their order. */
  Map<String, Stop> stopsById() {
    Map<String, Stop> byId = new LinkedHashMap<>();
    stops.forEach(stop -> byId.put(stop.id(), stop));
    return byId;
  }

  /** What each country is called, by id. */
  Map<String, String> countryLabels() {
    Map<String, String> labels = new HashMap<>();
    countries.forEach(country -> labels.put(country.id(), country.label()));
    return labels;
  }
}
