package landbridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A template of a rule filled by one reading of a sentence.
 *
 * @param value the value
 * @param qualifiers those of the claim, by property CURIE
 */
record Filled(Value value, SortedMap<String, Value> qualifiers) {

  /** A figure has one of these, or it says nothing. */
  private static final Set<String> AMOUNTS = Set.of("lb:value", "lb:km", "lb:hole");

  /** All fillings of a template; none where what it needs is not there. */
  static List<Filled> of(ClaimTemplate template, Reading reading) {
    Contents contents = new Contents(reading);
    for (ClaimTemplate.Entry entry : template.entries()) {
      entry.value().in(reading).forEach(mark -> contents.add(entry.property(), mark));
    }
    return template.node() == null
        ? values(template, reading, contents.properties())
        : node(template, template.node(), contents.properties()).stream().toList();
  }

  /** An event with lines of which none is filled says nothing; nor does a figure without amount. */
  private static Optional<Filled> node(
      ClaimTemplate template, String type, SortedMap<String, List<Value>> properties) {
    Value.Node node = new Value.Node(type, properties);
    boolean isWhole =
        switch (type) {
          case "Figure" -> AMOUNTS.stream().anyMatch(node.properties()::containsKey);
          case "Event" -> template.entries().size() == 1 || node.properties().size() > 1;
          default -> true;
        };
    return isWhole ? Optional.of(new Filled(node, new TreeMap<>())) : Optional.empty();
  }

  private static List<Filled> values(
      ClaimTemplate template, Reading reading, SortedMap<String, List<Value>> properties) {
    if (template.value() == null) {
      return List.of();
    }
    SortedMap<String, Value> qualifiers = new TreeMap<>();
    properties.forEach((property, values) -> qualifiers.put(property, values.get(0)));
    List<Filled> filled = new ArrayList<>();
    for (Marked mark : template.value().in(reading)) {
      if (mark.meaning() instanceof Amount amount) {
        SortedMap<String, Value> more = new TreeMap<>(qualifiers);
        if (amount.bound() != null) {
          more.put("lb:approximate", new Value.Literal("true", "xsd:boolean"));
        }
        filled.add(new Filled(Contents.literal(template.property(), amount), more));
      } else if (mark.meaning() instanceof When when) {
        if (when.shape() == When.Shape.DATE && when.start() != null) {
          filled.add(new Filled(when.start(), qualifiers));
        }
      } else if (!template.property().equals("lb:divisionKind") || isNarrow(mark)) {
        filled.add(new Filled(Contents.value(mark), qualifiers));
      }
    }
    return filled;
  }

  /** A city may be a county or more: what the word alone says is no kind of division. */
  private static boolean isNarrow(Marked mark) {
    return !(mark.meaning() instanceof Value.Concept concept)
        || !concept.local().equals("kind/city");
  }
}
