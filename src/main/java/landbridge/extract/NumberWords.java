package landbridge.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;

/** Numbers, places in an order and multipliers as words, by {@code number-words.tsv}. */
final class NumberWords {

  private static final List<ResourceTable.Row> ROWS =
      ResourceTable.read(NumberWords.class, "number-words.tsv");
  private static final Map<String, BigDecimal> NUMBERS = numbers("");
  private static final Map<String, BigDecimal> SCALES = numbers("yes");

  /** {@code third} → 3. */
  static final Map<String, Integer> ORDINALS =
      ROWS.stream()
          .filter(row -> !row.get("ordinal").isEmpty())
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get("ordinal"), row -> Integer.parseInt(row.get("value"))));

  private NumberWords() {}

  private static Map<String, BigDecimal> numbers(String scale) {
    return ROWS.stream()
        .filter(row -> row.get("scale").equals(scale))
        .collect(
            Collectors.toUnmodifiableMap(
                row -> row.get("word"), row -> new BigDecimal(row.get("value"))));
  }

  /** Whether a word is a number, in any case: {@code Fourteen}. */
  static boolean isOne(String word) {
    return number(word).isPresent();
  }

  /** The number that a word is, in any case. */
  static Optional<BigDecimal> number(String word) {
    return Optional.ofNullable(NUMBERS.get(Amounts.lower(word)));
  }

  /** What a word in small letters multiplies a number before it with. */
  static Optional<BigDecimal> scale(String word) {
    return Optional.ofNullable(SCALES.get(word));
  }

  /** All words for numbers as alternatives of a regular expression. */
  static String alternatives() {
    return WordLists.alternatives(Amounts.longestFirst(List.copyOf(NUMBERS.keySet())));
  }
}
