package landbridge.codes;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;

/**
 * KATO, the classifier of administrative units of Kazakhstan: nine digits, two for the region, two
 * for the district or city, two for the rural district, three for the settlement, zeros behind.
 * There is no check digit. The regions' digits stand in {@code kazakhstan-regions.tsv}.
 */
public final class Kato {
  private static final int[] ENDS = {2, 4, 6, 9};
  private static final Set<String> REGIONS =
      ResourceTable.read(Kato.class, "kazakhstan-regions.tsv").stream()
          .map(row -> row.get("digits"))
          .collect(Collectors.toUnmodifiableSet());

  private Kato() {}

  /** Reads a code. */
  public static Parsed parse(String written) {
    return parse(Written.of(written));
  }

  static Parsed parse(Written written) {
    String digits = written.plain();
    if (!written.isDigits(9)) {
      return written.invalid(written.firstNot('0', '9'), "a KATO code has 9 digits");
    }
    if (!REGIONS.contains(digits.substring(0, 2))) {
      return written.invalid(0, digits.substring(0, 2) + " is no region of Kazakhstan");
    }
    int gap = groupAfterZeros(digits);
    return gap < 0
        ? written.valid("kato", digits)
        : written.invalid(gap, "digits after an empty group: zeros fill the tail only");
  }

  /** The code of the unit above; empty for a region and for a string that is no KATO code. */
  public static Optional<String> parent(String notation) {
    if (parse(notation).code().isEmpty()) {
      return Optional.empty();
    }
    for (int group = ENDS.length - 1; group > 0; group--) {
      if (!isZero(notation, ENDS[group - 1], ENDS[group])) {
        return Optional.of(
            notation.substring(0, ENDS[group - 1]) + "0".repeat(9 - ENDS[group - 1]));
      }
    }
    return Optional.empty();
  }

  /** The start of a filled group behind an empty one, -1 if there is none. */
  private static int groupAfterZeros(String digits) {
    boolean empty = false;
    for (int group = 1; group < ENDS.length; group++) {
      boolean zero = isZero(digits, ENDS[group - 1], ENDS[group]);
      if (empty && !zero) {
        return ENDS[group - 1];
      }
      empty |= zero;
    }
    return -1;
  }

  private static boolean isZero(String digits, int from, int to) {
    return digits.substring(from, to).chars().allMatch(c -> c == '0');
  }
}
