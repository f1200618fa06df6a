package landbridge.codes;

import com.google.re2j.Pattern;

/** Codes of letters without structure that could be checked further. */
final class LetterCodes {
  private static final Pattern TELECODE = Pattern.compile("[A-Z]{3}");
  private static final Pattern STATION_CODE = Pattern.compile("[A-Za-z0-9]{1,12}");
  private static final Pattern UNLOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

  private LetterCodes() {}

  /** The telegraph code of a Chinese railway station: three letters (阿拉山口 is AKR). */
  static Parsed telecode(Written written) {
    return TELECODE.matches(written.plain())
        ? written.valid("telecode", written.plain())
        : written.invalid(written.firstNot('A', 'Z'), "a telegraph code has 3 letters A-Z");
  }

  /** A station's code of a scheme that the document does not name. */
  static Parsed stationCode(Written written) {
    return STATION_CODE.matches(written.plain())
        ? written.valid("station-code", written.plain())
        : written.invalid(0, "a station code has 1 to 12 letters or digits");
  }

  /** UN/LOCODE: country and three letters or digits 2 to 9, often with a space between. */
  static Parsed unlocode(Written written) {
    return UNLOCODE.matches(written.plain())
        ? written.valid("unlocode", written.plain())
        : written.invalid(0, "a UN/LOCODE has 2 letters, then 3 letters or digits 2-9");
  }
}
