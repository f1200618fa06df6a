package landbridge.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in running text with what the words around it say of it.
 *
 * @param value the number, in the canonical unit
 * @param unit the canonical unit's symbol as in {@code units.tsv}; empty for a count of things
 * @param bound {@code at-least}, {@code at-most}, {@code roughly}, or null where the number is
 *     plain
 * @param per {@code day}, {@code week}, {@code month} or {@code year} of a rate, or null
 */
record Amount(BigDecimal value, String unit, @Nullable String bound, @Nullable String per) {

  /** The number as a literal: whole numbers of things are integers, all else decimals. */
  Value.Literal literal(String datatype) {
    BigDecimal plain = value.stripTrailingZeros();
    String digits = plain.scale() <= 0 ? plain.toBigInteger().toString() : plain.toPlainString();
    return new Value.Literal(digits, datatype);
  }

  boolean isWhole() {
    return value.stripTrailingZeros().scale() <= 0;
  }
}
