package landbridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a node, or the qualifiers of a claim, as a rule fills them: dates become what
 * the property asks for, amounts their number, unit, bound and rate.
 */
final class Contents {

  /** Properties whose numbers are counts. */
  private static final Set<String> COUNTS =
      ResourceTable.read(Contents.class, "counts.tsv").stream()
          .map(row -> row.get("property"))
          .collect(Collectors.toUnmodifiableSet());

  private static final SortedMap<String, String> UNITS =
      ResourceTable.read(Contents.class, "unit-terms.tsv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.get("unit"), row -> row.get("term"), (a, b) -> a, TreeMap::new));

  private static final List<ResourceTable.Row> KINDS =
      ResourceTable.read(Contents.class, "figure-words.tsv");

  private final Reading reading;
  private final SortedMap<String, List<Value>> properties = new TreeMap<>();

  private @Nullable Amount number;
  private boolean since;

  Contents(Reading reading) {
    this.reading = reading;
  }

  /** All that has been added, the kind of a figure told. */
  SortedMap<String, List<Value>> properties() {
    if (number != null) {
      told(number);
    }
    return properties;
  }

  void add(String property, Marked mark) {
    if (mark.meaning() instanceof When when) {
      date(property, when);
    } else if (mark.meaning() instanceof Amount amount) {
      amount(property, amount);
    } else {
      put(property, value(mark));
    }
  }

  /** Any mark but a date or an amount as a value. */
  static Value value(Marked mark) {
    if (mark.meaning() instanceof Mention mention) {
      return new Value.Thing(mention);
    } else if (mark.meaning() instanceof Value value) {
      return value;
    } else if (mark.meaning() instanceof String words) {
      return new Value.Name(words, "en", words);
    }
    throw new IllegalArgumentException("no value: " + mark);
  }

  private void put(String property, @Nullable Value value) {
    boolean isUntold = value instanceof Value.Missing && property.equals("lb:gauge");
    if (value != null && !isUntold) {
      properties.computeIfAbsent(property, p -> new ArrayList<>()).add(value);
    }
  }

  private void date(String property, When when) {
    switch (property) {
      case "lb:date" -> {
        if (when.shape() == When.Shape.DATE) {
          put("lb:date", when.start());
        } else {
          put("lb:earliest", when.start());
          put("lb:latest", when.end());
        }
      }
      case "lb:period" -> {
        if (when.shape() == When.Shape.WITHIN) {
          put("lb:earliest", when.start());
          put("lb:latest", when.end());
        } else {
          period(when.start(), when.end());
        }
      }
      case "lb:periodStart" -> {
        since = true;
        period(
            when.start(),
            reading.report() == null
                ? null
                : new Value.Literal(reading.report(), "xsd:gYearMonth"));
      }
      case "lb:asOf" ->
          put(property, when.shape() == When.Shape.WITHIN ? year(when) : when.start());
      case "lb:validUntil", "lb:latest" -> put(property, when.end());
      default -> put(property, when.start());
    }
  }

  /** The year in which something was so on a day that is not told; null where it may be another. */
  private static Value.@Nullable Literal year(When when) {
    if (when.start() == null || when.end() == null) {
      return null;
    }
    String year = when.start().lexical().substring(0, 4);
    return when.end().lexical().startsWith(year) ? When.year(year) : null;
  }

  private void period(Value.@Nullable Literal start, Value.@Nullable Literal end) {
    String text = (start == null ? "" : start.lexical()) + "/" + (end == null ? "" : end.lexical());
    put("lb:period", new Value.Literal(text, "xsd:string"));
    put("lb:periodStart", start);
    put("lb:periodEnd", end);
  }

  private void amount(String property, Amount amount) {
    put(property, literal(property, amount));
    if (property.equals("lb:value")) {
      String unit = UNITS.get(amount.unit());
      put("lb:unit", unit == null ? null : new Value.Resource(unit));
      put("lb:bound", amount.bound() == null ? null : new Value.Concept(amount.bound()));
      put("lb:per", amount.per() == null ? null : new Value.Concept("per/" + amount.per()));
      number = amount;
    } else if (amount.bound() != null) {
      put("lb:bound", new Value.Concept(amount.bound()));
    }
  }

  static Value.Literal literal(String property, Amount amount) {
    boolean whole = amount.isWhole() && (COUNTS.contains(property));
    return amount.literal(whole ? "xsd:integer" : "xsd:decimal");
  }

  /** Fixes the kind of a figure whose words tell it. */
  private void told(Amount amount) {
    List<Value> kinds = properties.getOrDefault("lb:figureKind", List.of());
    if (kinds.contains(new Value.Concept("figure-kind/" + ClaimTemplate.TOLD))) {
      properties.put(
          "lb:figureKind",
          new ArrayList<>(List.of(new Value.Concept("figure-kind/" + kind(amount)))));
    }
  }

  private String kind(Amount amount) {
    if (since) {
      return "cumulative";
    }
    for (ResourceTable.Row row : KINDS) {
      for (String words : row.list("words")) {
        if ((" " + reading.words() + " ").contains(" " + words + " ")) {
          return row.get("kind");
        }
      }
    }
    return amount.unit().equals("%")
        ? "share"
        : amount.per() != null ? "rate" : "at-least".equals(amount.bound()) ? "at-least" : "actual";
  }
}
