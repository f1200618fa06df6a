package landbridge.extract;

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

  /** A code in its normal form, with the scheme's slug such as {@code gbt2260}. */
  record Code(String scheme, String notation) implements Value {}

  /**
   * A value that the text announces and does not give.
   *
   * @param tag the language tag that the missing name would have, or null for other values
   */
  record Missing(@Nullable String tag) implements Value {}

  static Value thing(String name, String type) {
    return new Thing(Mention.of(name, type));
  }

  static Value string(String text) {
    return new Literal(text, "xsd:string");
  }
}
