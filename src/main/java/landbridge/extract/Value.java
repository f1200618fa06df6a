package landbridge.extract;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a claim says of its subject. */
public sealed interface Value {

  /** Another thing. */
  record Thing(Mention mention) implements Value {}

  /**
   * A name.
   *
   * @param text the written form, as it stands in the document
   * @param tag its BCP 47 language tag
   * @param set the name of which this is a form in one script; forms of one name share it
   */
  record Name(String text, String tag, String set) implements Value {}

  /**
   * A literal.
   *
   * @param lexical the canonical lexical form
   * @param datatype the datatype as a CURIE, such as {@code xsd:integer}
   */
  record Literal(String lexical, String datatype) implements Value {}

  /** A concept or class of the ontology, by its local name such as {@code kind/county}. */
  record Concept(String local) implements Value {}

  /** A term of another vocabulary, as a CURIE such as {@code unit:TONNE}. */
  record Resource(String curie) implements Value {}

  /** A code in its normal form, with the scheme's slug such as {@code gbt2260}. */
  record Code(String scheme, String notation) implements Value {}

  /**
   * A value that the text announces and does not give.
   *
   * @param tag the language tag that the missing name would have, or null for other values
   */
  record Missing(@Nullable String tag) implements Value {}

  /**
   * A node of its own that has no name, only content: an event, a figure, a break of gauge.
   *
   * @param type the local name of its class, such as {@code Event}
   * @param properties what it consists of, by property CURIE; several values of one property stand
   *     in an order that does not depend on the text
   */
  record Node(String type, SortedMap<String, List<Value>> properties) implements Value {
    public Node {
      SortedMap<String, List<Value>> ordered = new TreeMap<>();
      properties.forEach(
          (property, values) ->
              ordered.put(
                  property,
                  values.stream()
                      .distinct()
                      .sorted(Comparator.comparing(Value::toString))
                      .toList()));
      properties = ordered;
    }

    /** The one value of a property, or null where there is none. */
    public @Nullable Value first(String property) {
      List<Value> values = properties.get(property);
      return values == null ? null : values.get(0);
    }
  }

  static Value thing(String name, String type) {
    return new Thing(Mention.of(name, type));
  }

  static Value string(String text) {
    return new Literal(text, "xsd:string");
  }
}
