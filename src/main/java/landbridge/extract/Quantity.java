package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit.
 *
 * @param value the number in the canonical unit
 * @param unit the canonical unit's symbol as in {@code units.tsv}, or null for a bare number
 * @param approximate whether the text doubts it, as {@code 10,000(?)} does
 * @param year the year in which it held, or null where none is given
 */
record Quantity(
    BigDecimal value, @Nullable String unit, boolean approximate, @Nullable String year) {

  private static final Pattern YEAR =
      Pattern.compile("\\((?:as of )?(\\d{4})(?: (?:census|est\\.?|estimate))?\\)");

  private static final Pattern REMARKS = Pattern.compile("(?:\\([^()]*\\)\\s*)*");

  /** Unit spellings, longest first, with the canonical unit and the factor to it. */
  private static final List<Map.Entry<String, ResourceTable.Row>> UNITS =
      ResourceTable.read(Quantity.class, "units.tsv").stream()
          .map(row -> Map.entry(row.get("written"), row))
          .sorted(Comparator.comparing(e -> -e.getKey().length()))
          .collect(Collectors.toUnmodifiableList());

  /**
   * Reads a whole value such as {@code 11,097}, {@code 1,904 km}, {@code 40,435 km 2 (15,612 sq
   * mi)}, {@code 10,000(?)} or {@code 16,636 km (2021)}.
   *
   * @return empty if the text is not one number, at most with its unit, a doubt, a year, and the
   *     same in other units in parentheses
   */
  static Optional<Quantity> read(String text) {
    String trimmed = text.strip();
    return Numbers.leading(trimmed).flatMap(number -> read(number, trimmed));
  }

  private static Optional<Quantity> read(Numbers.Found number, String text) {
    String rest = text.substring(number.end()).strip();
    @Nullable String unit = null;
    BigDecimal value = number.value();
    for (Map.Entry<String, ResourceTable.Row> spelling : UNITS) {
      if (startsWithWord(rest, spelling.getKey())) {
        unit = spelling.getValue().get("unit");
        value = value.multiply(new BigDecimal(spelling.getValue().get("factor")));
        rest = rest.substring(spelling.getKey().length()).strip();
        break;
      }
    }
    if (!REMARKS.matcher(rest).matches()) {
      return Optional.empty();
    }
    Matcher year = YEAR.matcher(rest.toLowerCase(Locale.ROOT));
    return Optional.of(
        new Quantity(value, unit, rest.startsWith("(?)"), year.find() ? year.group(1) : null));
  }

  /** Whether a remark in a header, such as {@code km²}, is a spelling of the very unit. */
  static boolean isUnit(String remark, String unit) {
    String canonical = unit.equals("perKm2") ? "per km2" : unit;
    return UNITS.stream()
        .anyMatch(
            spelling ->
                spelling.getKey().equalsIgnoreCase(remark.strip())
                    && spelling.getValue().get("unit").equals(canonical)
                    && spelling.getValue().get("factor").equals("1"));
  }

  private static boolean startsWithWord(String text, String word) {
    return text.regionMatches(true, 0, word, 0, word.length())
        && (text.length() == word.length()
            || !Character.isLetterOrDigit(text.charAt(word.length())));
  }

  /**
   * The number as an {@code xsd:integer} or as an {@code xsd:decimal} in XSD 1.1's canonical form.
   */
  Value.Literal literal(boolean whole) {
    BigDecimal plain = value.stripTrailingZeros();
    String digits = plain.scale() <= 0 ? plain.toBigInteger().toString() : plain.toPlainString();
    return new Value.Literal(digits, whole ? "xsd:integer" : "xsd:decimal");
  }

  /** Whether it is a whole number. */
  boolean isWhole() {
    return value.stripTrailingZeros().scale() <= 0;
  }
}
