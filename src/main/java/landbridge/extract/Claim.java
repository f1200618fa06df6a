package landbridge.extract;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one document says at one place. The same statement at another place of the document is
 * another {@code Claim} here and one more evidence of the same claim in the graph.
 *
 * @param subject the thing it is about
 * @param property the property as a CURIE, such as {@code lb:population}
 * @param object what is said
 * @param qualifiers when and how it holds, by property CURIE; empty where the text sets no limit
 * @param evidence where it is said
 * @param rule the slug of the extraction rule
 */
public record Claim(
    Mention subject,
    String property,
    Value object,
    SortedMap<String, Value> qualifiers,
    Evidence evidence,
    String rule) {

  public Claim {
    if (property.indexOf(':') < 1) {
      throw new IllegalArgumentException("not a CURIE: " + property + " in rule " + rule);
    }
  }

  /** A claim with one more qualifier. */
  public Claim with(String qualifier, Value value) {
    SortedMap<String, Value> more = new TreeMap<>(qualifiers);
    more.put(qualifier, value);
    return new Claim(subject, property, object, more, evidence, rule);
  }
}
