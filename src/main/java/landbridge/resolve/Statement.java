package landbridge.resolve;

import java.util.SortedMap;
import landbridge.extract.Evidence;

/**
 * A claim about a thing.
 *
 * @param subject the thing's path below the base, such as {@code id/khorgos}
 * @param property the property as a CURIE
 * @param object what is said of it
 * @param qualifiers when and how it holds, by property CURIE
 * @param evidence where a document says so
 * @param rule the slug of the extraction rule
 * @param rank how the claim stands among its rivals
 * @param shown whether the facts graph shows it: it has a value, no rival is preferred, and it is
 *     no other name that is the label already
 */
public record Statement(
    String subject,
    String property,
    Term object,
    SortedMap<String, Term> qualifiers,
    Evidence evidence,
    String rule,
    Rank rank,
    boolean shown) {}
