package landbridge.codes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landbridge.names.ResourceTable;

/**
 * Division codes of China: GB/T 2260 (6 digits, county and above), GB/T 10114 (3 more, townships)
 * and the Statistics Bureau's extension (3 more, villages and communities, and ranges of its own).
 *
 * <p>Accepted: 6, 9 or 12 digits, and 2 or 4 for the upper levels, in ASCII or fullwidth, spaced at
 * will. The normal form has 6, 9 or 12: trailing groups of zeros go down to 6. There is no check
 * digit; the structure is checked by {@code provinces.tsv} and {@code division-digits.tsv}.
 */
public final class Gbt2260 {
  static final String FORMS = "2, 4, 6, 9 or 12 digits";

  private static final Map<String, String> PROVINCES = new HashMap<>();
  private static final List<Range> RANGES =
      ResourceTable.read(Gbt2260.class, "division-digits.tsv").stream().map(Range::of).toList();

  static {
    for (ResourceTable.Row row : ResourceTable.read(Gbt2260.class, "provinces.tsv")) {
      PROVINCES.put(row.get("digits"), row.get("kind"));
    }
  }

  private Gbt2260() {}

  /** A row of {@code division-digits.tsv}. */
  private record Range(
      String part,
      int from,
      int to,
      String under,
      Optional<String> kind,
      List<String> admits,
      Optional<String> scheme) {

    static Range of(ResourceTable.Row row) {
      return new Range(
          row.get("part"),
          Integer.parseInt(row.get("from")),
          Integer.parseInt(row.get("to")),
          row.get("under"),
          row.list("kind").stream().findFirst(),
          row.list("admits"),
          row.list("scheme").stream().findFirst());
    }

    boolean holds(String wantedPart, int digits, String above) {
      return part.equals(wantedPart)
          && digits >= from
          && digits <= to
          && (under.isEmpty() || under.equals(above));
    }
  }

  /** What level a code is of. */
  public enum Level {
    REGION,
    PREFECTURE,
    COUNTY,
    TOWNSHIP,
    VILLAGE
  }

  /** Reads a code of the family. */
  public static Parsed parse(String written) {
    return parse(Written.of(written));
  }

  static Parsed parse(Written written) {
    String plain = written.plain();
    if (!written.isDigits(2, 4, 6, 9, 12)) {
      int bad = written.firstNot('0', '9');
      return written.invalid(bad, "a division code has " + FORMS + ", without other characters");
    }
    String digits = normal(plain);
    return fault(digits)
        .map(fault -> written.invalid(fault.at(), fault.reason()))
        .orElseGet(() -> written.valid(scheme(digits), digits));
  }

  private record Fault(int at, String reason) {}

  private static String normal(String digits) {
    String whole = digits.length() < 6 ? digits + "0000".substring(digits.length() - 2) : digits;
    String trimmed = whole;
    while (trimmed.length() > 6 && trimmed.endsWith("000")) {
      trimmed = trimmed.substring(0, trimmed.length() - 3);
    }
    return trimmed;
  }

  private static Optional<Fault> fault(String digits) {
    int prefecture = number(digits, 2, 4);
    int county = number(digits, 4, 6);
    if (!PROVINCES.containsKey(digits.substring(0, 2))) {
      return fault(0, digits.substring(0, 2) + " is no province of GB/T 2260");
    }
    if (prefecture > 70 && prefecture != 90) {
      return fault(2, "digits 3-4 run from 01 to 70, or are 90 for units under the province");
    }
    if (prefecture == 0 && (county != 0 || digits.length() > 6)) {
      return fault(2, "a county or township code needs its prefecture in digits 3-4");
    }
    if (county == 0 && digits.length() > 6 && rangeKind(digits.substring(0, 4) + "00").isEmpty()) {
      return fault(4, "a township code needs its county in digits 5-6");
    }
    if (digits.length() >= 9 && !isUnit(number(digits, 6, 9))) {
      return fault(6, "digits 7-9 run from 001 to 599");
    }
    if (digits.length() == 12 && !isUnit(number(digits, 9, 12))) {
      return fault(9, "digits 10-12 run from 001 to 599");
    }
    return Optional.empty();
  }

  private static Optional<Fault> fault(int at, String reason) {
    return Optional.of(new Fault(at, reason));
  }

  private static boolean isUnit(int digits) {
    return digits >= 1 && digits <= 599;
  }

  /** The scheme that hands out a code in normal form. */
  private static String scheme(String notation) {
    String own = notation.length() == 9 ? "gbt10114" : "gbt2260";
    boolean village = notation.length() == 12;
    return village ? "nbs" : range(notation).flatMap(Range::scheme).orElse(own);
  }

  /** The level of a code in normal form; empty for any other string. */
  public static Optional<Level> level(String notation) {
    if (!isNormal(notation)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (notation.length()) {
          case 12 -> Level.VILLAGE;
          case 9 -> Level.TOWNSHIP;
          default -> upperLevel(notation);
        });
  }

  private static Level upperLevel(String notation) {
    if (number(notation, 2, 6) == 0) {
      return Level.REGION;
    }
    return number(notation, 4, 6) == 0 ? Level.PREFECTURE : Level.COUNTY;
  }

  /**
   * The code of the division above. The 90 of units directly under a province and the 01 and 02 of
   * the municipalities are no divisions: their counties' parent is the province.
   *
   * @return empty for a province and for a string that is no normal form
   */
  public static Optional<String> parent(String notation) {
    return level(notation)
        .filter(level -> level != Level.REGION)
        .map(
            level ->
                switch (level) {
                  case VILLAGE -> notation.substring(0, 9);
                  case TOWNSHIP -> notation.substring(0, 6);
                  case COUNTY -> countyParent(notation);
                  default -> notation.substring(0, 2) + "0000";
                });
  }

  private static String countyParent(String notation) {
    boolean direct = number(notation, 2, 4) == 90 || isMunicipality(notation);
    return direct ? notation.substring(0, 2) + "0000" : notation.substring(0, 4) + "00";
  }

  private static boolean isMunicipality(String notation) {
    return "municipality".equals(PROVINCES.get(notation.substring(0, 2)));
  }

  /**
   * The kind that the digits say where they leave one only: by the hundred of a township (001
   * subdistrict, 100 town, 200 township), by the range of a county (81 county-level city).
   */
  public static Optional<String> kindByHundred(String notation) {
    return isNormal(notation) ? rangeKind(notation) : Optional.empty();
  }

  private static Optional<String> rangeKind(String notation) {
    return number(notation, 2, 6) == 0
        ? Optional.ofNullable(PROVINCES.get(notation.substring(0, 2)))
        : range(notation).flatMap(Range::kind);
  }

  /** Every kind that may stand under the digits; empty where they say nothing. */
  public static List<String> kindsAdmitted(String notation) {
    if (!isNormal(notation) || notation.length() == 12) {
      return List.of();
    }
    return number(notation, 2, 6) == 0
        ? rangeKind(notation).stream().toList()
        : range(notation).map(Range::admits).orElse(List.of());
  }

  private static Optional<Range> range(String notation) {
    return switch (notation.length()) {
      case 9 -> range("township", number(notation, 6, 9), "");
      case 6 ->
          number(notation, 4, 6) == 0
              ? range("prefecture", number(notation, 2, 4), "")
              : range("county", number(notation, 4, 6), above(notation));
      default -> Optional.empty();
    };
  }

  private static Optional<Range> range(String part, int digits, String above) {
    return RANGES.stream().filter(range -> range.holds(part, digits, above)).findFirst();
  }

  private static String above(String notation) {
    int prefecture = number(notation, 2, 4);
    if (isMunicipality(notation)) {
      return "municipality";
    }
    boolean city = prefecture <= 20 || (prefecture >= 51 && prefecture <= 70);
    return city ? "city" : "prefecture";
  }

  private static boolean isNormal(String notation) {
    int length = notation.length();
    boolean fits = length == 6 || length == 9 || length == 12;
    return fits
        && notation.chars().allMatch(c -> c >= '0' && c <= '9')
        && normal(notation).equals(notation)
        && fault(notation).isEmpty();
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }
}
