package landbridge.serve.rail;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network as a case gives it, a row for each thing, columns by tabs: {@code country id}, {@code
 * stop id sort countries}, {@code line id sort}, {@code call line stop role km}, {@code bond from
 * sort to}. Things are called by their ids.
 */
final class GivenNetwork {

  private GivenNetwork() {}

  static Network read(Path file) throws IOException {
    return of(Files.readAllLines(file).stream().filter(row -> !row.startsWith("#")).toList());
  }

  static Network of(List<String> rows) {
    List<Country> countries = new ArrayList<>(List.of(new Country(Country.NOT_GIVEN, "nowhere")));
    List<Stop> stops = new ArrayList<>();
    Map<String, List<Call>> calls = new LinkedHashMap<>();
    List<Bond> bonds = new ArrayList<>();
    List<String[]> lines = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      switch (cells[0]) {
        case "country" -> countries.add(new Country(cells[1], cells[1]));
        case "stop" -> {
          List<String> in = cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" "));
          Stop.Sort sort = Stop.Sort.valueOf(cells[2]);
          stops.add(new Stop(cells[1], cells[1], sort, in, false, List.of()));
        }
        case "line" -> lines.add(cells);
        case "call" -> {
          BigDecimal km = cells[4].isEmpty() ? null : new BigDecimal(cells[4]);
          calls
              .computeIfAbsent(cells[1], none -> new ArrayList<>())
              .add(new Call(cells[2], Call.Role.of(cells[3]), km));
        }
        case "bond" -> bonds.add(new Bond(cells[1], cells[3], Bond.Sort.valueOf(cells[2])));
        default -> throw new IllegalArgumentException(row);
      }
    }
    List<Line> named = new ArrayList<>();
    for (String[] line : lines) {
      Line.Sort sort = Line.Sort.valueOf(line[2]);
      String label = sort == Line.Sort.FACING ? "" : line[1];
      named.add(new Line(line[1], label, sort, "", calls.getOrDefault(line[1], List.of())));
    }
    return new Network(countries, stops, named, bonds);
  }
}
