package landbridge.serve.query;

import java.math.BigDecimal;
import org.apache.jena.sparql.expr.NodeValue;

/** How large the values may be that a query makes. */
final class Values {

  /** A number is multiplied in a time that grows with the square of its length, or nearly so. */
  private static final int CHARACTERS_FOR_A_DIGIT = 64;

  private static final double BITS_OF_A_DIGIT = 3.33;

  private Values() {}

  /**
   * Looks at a value before others are made of it.
   *
   * @throws Stopped if it is too large
   */
  static NodeValue require(NodeValue value, RunningQuery query) {
    if (value.isInteger()) {
      requireDigits((long) (value.getInteger().bitLength() / BITS_OF_A_DIGIT), query);
    } else if (value.isDecimal()) {
      BigDecimal number = value.getDecimal();
      requireDigits((long) number.precision() + Math.abs((long) number.scale()), query);
    } else if (value.isString() || value.isLangString()) {
      requireLength(value.getString().length(), query);
    } else if (value.isIRI()) {
      requireLength(value.asNode().getURI().length(), query);
    }
    return value;
  }

  static void requireLength(long characters, RunningQuery query) {
    int most = query.bounds().characters();
    if (characters > most) {
      throw query.refuse("The query makes a text of more than " + most + " characters.");
    }
  }

  private static void requireDigits(long digits, RunningQuery query) {
    int most = Math.max(64, query.bounds().characters() / CHARACTERS_FOR_A_DIGIT);
    if (digits > most) {
      throw query.refuse("The query makes a number of more than " + most + " digits.");
    }
  }
}
