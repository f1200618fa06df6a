package landbridge.serve.reconcile;

import java.util.List;

/**
 * What is asked for, whichever version of the protocol it was asked in.
 *
 * @param names what places should be called
 * @param properties what else should hold of them
 * @param types ids of types; none means any type
 * @param strictness what the types do
 * @param limit how many candidates at most
 */
record MatchQuery(
    List<NameCondition> names,
    List<PropertyCondition> properties,
    List<String> types,
    Strictness strictness,
    int limit) {

  /** What types do to places that are of other types. */
  enum Strictness {
    /** Such places get fewer points, and none is a sure match. */
    SHOULD,
    /** Places that are of none of the types are left out. */
    ANY,
    /** Places that are not of every type are left out. */
    ALL
  }

  /** Which of several values should hold. */
  enum Quantifier {
    ANY,
    ALL,
    NONE
  }

  /**
   * A name that a place should have.
   *
   * @param values names
   * @param quantifier which of them
   * @param required whether places without it are left out
   */
  record NameCondition(List<String> values, Quantifier quantifier, boolean required) {}

  /**
   * A property that a place should have.
   *
   * @param id of the property, which may be unknown
   * @param values as text
   * @param quantifier which of them
   * @param required whether places without it are left out
   */
  record PropertyCondition(
      String id, List<String> values, Quantifier quantifier, boolean required) {}
}
