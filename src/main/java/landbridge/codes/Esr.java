package landbridge.codes;

import java.util.Set;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;

/**
 * ESR, the station codes of the 1520 mm network: six digits, the last a check digit.
 *
 * <p>The check digit is the sum of the other five, weighted 1 to 5, modulo 11; where that is 10,
 * with weights 3 to 7; where that is 10 too, 0. Codes in {@code esr-overrides.tsv} pass without it.
 */
public final class Esr {
  private static final Set<String> OVERRIDES =
      ResourceTable.read(Esr.class, "esr-overrides.tsv").stream()
          .map(row -> row.get("code"))
          .collect(Collectors.toUnmodifiableSet());

  private Esr() {}

  /** Reads a code; the short forms of four and five digits are turned away. */
  public static Parsed parse(String written) {
    return parse(Written.of(written));
  }

  static Parsed parse(Written written) {
    String digits = written.plain();
    if (!written.isDigits(6)) {
      return written.invalid(written.firstNot('0', '9'), "an ESR code has 6 digits");
    }
    int check = checkDigit(digits.substring(0, 5));
    boolean right = digits.charAt(5) - '0' == check || OVERRIDES.contains(digits);
    return right
        ? written.valid("esr", digits)
        : written.invalid(5, "the check digit of ESR code " + digits + " should be " + check);
  }

  /**
   * The check digit of five digits.
   *
   * @throws IllegalArgumentException if there are not five ASCII digits
   */
  public static int checkDigit(String five) {
    if (five.length() != 5 || !five.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("not five digits: '" + five + "'");
    }
    int first = weighted(five, 1);
    int second = first < 10 ? first : weighted(five, 3);
    return second < 10 ? second : 0;
  }

  private static int weighted(String five, int firstWeight) {
    int sum = 0;
    for (int at = 0; at < five.length(); at++) {
      sum += (five.charAt(at) - '0') * (firstWeight + at);
    }
    return sum % 11;
  }
}
