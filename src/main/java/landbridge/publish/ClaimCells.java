package landbridge.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import landbridge.extract.Claim;
import landbridge.extract.Mention;
import landbridge.extract.Value;
import landbridge.names.ResourceTable;
import landbridge.triples.Prefixes;
import org.jspecify.annotations.Nullable;

/**
 * How a claim is shown in a row of a table. Of an event, a figure or a break of gauge the kind
 * stands behind the property, the date or number is the value, and the rest are qualifiers: {@code
 * lb:event/opening}, {@code 1995-12}; {@code lb:figure/freight}, {@code 160000 t}, {@code
 * lb:figureKind figure-kind:actual}.
 *
 * @param property the property as a CURIE, with the kind of the node behind a slash
 * @param value the value; empty for an event without a date
 * @param qualifiers the qualifiers' values by property
 */
record ClaimCells(String property, String value, SortedMap<String, List<String>> qualifiers) {

  private static final String OWN = "lb:";

  /** The symbols of units, by the local part of the QUDT IRI. */
  private static final Map<String, String> SYMBOLS = symbols();

  /** What of a node stands elsewhere in the row. */
  private static final List<String> SHOWN =
      List.of(
          "lb:eventKind",
          "lb:measure",
          "lb:date",
          "lb:earliest",
          "lb:latest",
          "lb:value",
          "lb:unit",
          "lb:km",
          "lb:period",
          "lb:periodStart",
          "lb:periodEnd",
          "lb:gauge");

  private static Map<String, String> symbols() {
    Map<String, String> symbols = new TreeMap<>();
    ResourceTable.read(Value.class, "unit-terms.tsv")
        .forEach(row -> symbols.put(row.get("term"), row.get("unit")));
    return symbols;
  }

  /**
   * The cells of a claim.
   *
   * @param things how a thing is shown: its name, or its IRI
   */
  static ClaimCells of(Claim claim, Function<Mention, String> things) {
    SortedMap<String, List<String>> qualifiers = new TreeMap<>();
    claim.qualifiers().forEach((p, value) -> add(qualifiers, p, show(value, things)));
    if (claim.object() instanceof Value.Missing missing && missing.tag() != null) {
      add(qualifiers, "lb:languageTag", missing.tag());
    }
    if (!(claim.object() instanceof Value.Node node)) {
      return new ClaimCells(claim.property(), show(claim.object(), things), qualifiers);
    }
    node.properties()
        .forEach(
            (property, values) -> {
              if (!SHOWN.contains(property)) {
                values.forEach(value -> add(qualifiers, property, show(value, things)));
              }
            });
    period(node).forEach(period -> add(qualifiers, "lb:period", period));
    return new ClaimCells(claim.property() + kind(node), value(node, things), qualifiers);
  }

  private static void add(SortedMap<String, List<String>> cells, String property, String value) {
    cells.computeIfAbsent(property, n -> new ArrayList<>()).add(value);
  }

  private static String kind(Value.Node node) {
    Value kind = node.first(node.type().equals("Event") ? "lb:eventKind" : "lb:measure");
    return kind instanceof Value.Concept concept ? "/" + last(concept.local()) : "";
  }

  /** A date or an interval; a number with its unit; the gauges that meet. */
  private static String value(Value.Node node, Function<Mention, String> things) {
    Value number = node.first("lb:value");
    Value km = node.first("lb:km");
    if (km != null) {
      return show(km, things) + " km";
    } else if (number != null) {
      Value unit = node.first("lb:unit");
      String symbol = unit instanceof Value.Resource resource ? symbol(resource.curie()) : "";
      return (show(number, things) + " " + symbol).strip();
    } else if (node.properties().containsKey("lb:gauge")) {
      return String.join(
          ",",
          node.properties().getOrDefault("lb:gauge", List.of()).stream()
              .map(gauge -> show(gauge, things))
              .sorted()
              .toList());
    }
    Value date = node.first("lb:date");
    Value earliest = node.first("lb:earliest");
    Value latest = node.first("lb:latest");
    return date != null
        ? show(date, things)
        : earliest != null || latest != null
            ? end(earliest, things) + "/" + end(latest, things)
            : "";
  }

  /** An end of an interval; one that the source leaves open is empty. */
  private static String end(@Nullable Value date, Function<Mention, String> things) {
    return date == null ? "" : show(date, things);
  }

  private static String symbol(String unit) {
    return SYMBOLS.getOrDefault(unit, last(unit.replace(':', '/')));
  }

  /** {@code 1991/1991} is shown as {@code 1991}. */
  private static List<String> period(Value.Node node) {
    if (!(node.first("lb:period") instanceof Value.Literal period)) {
      return List.of();
    }
    String[] ends = period.lexical().split("/", 2);
    return List.of(ends.length == 2 && ends[0].equals(ends[1]) ? ends[0] : period.lexical());
  }

  private static String show(Value value, Function<Mention, String> things) {
    if (value instanceof Value.Thing thing) {
      return things.apply(thing.mention());
    } else if (value instanceof Value.Name name) {
      return name.text() + "@" + name.tag();
    } else if (value instanceof Value.Literal literal) {
      return literal.lexical();
    } else if (value instanceof Value.Concept concept) {
      return Prefixes.shorten(Prefixes.expand(OWN + concept.local()));
    } else if (value instanceof Value.Code code) {
      return code.notation();
    } else if (value instanceof Value.Resource resource) {
      return resource.curie();
    }
    return value instanceof Value.Missing ? "lb:missingInSource" : value.toString();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
