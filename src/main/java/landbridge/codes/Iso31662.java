package landbridge.codes;

import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import landbridge.names.ResourceTable;

/**
 * ISO 3166-2 codes of first-level divisions: country, hyphen, one to three letters or digits, in
 * any case. For China, Kazakhstan, Kyrgyzstan and Mongolia only listed codes pass; Kazakhstan's
 * letter codes, replaced in 2022, do. Other countries are checked for form.
 */
public final class Iso31662 {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
  private static final Map<String, Set<String>> CLOSED = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(Iso31662.class, "provinces.tsv")) {
      add(row.get("iso"));
    }
    for (ResourceTable.Row row : ResourceTable.read(Iso31662.class, "kazakhstan-regions.tsv")) {
      add("KZ-" + row.get("digits"));
      row.list("former").forEach(Iso31662::add);
    }
    for (ResourceTable.Row row : ResourceTable.read(Iso31662.class, "iso3166-2.tsv")) {
      row.list("codes").forEach(code -> add(row.get("country") + "-" + code));
    }
  }

  private Iso31662() {}

  /** Reads a code. */
  public static Parsed parse(String written) {
    return parse(Written.of(written));
  }

  static Parsed parse(Written written) {
    String code = written.plain();
    if (!FORM.matches(code)) {
      return written.invalid(
          secondHyphen(code),
          "not an ISO code: ISO 3166-2 has a country and one part of 1 to 3 letters or digits");
    }
    Set<String> closed = CLOSED.get(code.substring(0, 2));
    return closed == null || closed.contains(code)
        ? written.valid("iso3166-2", code)
        : written.invalid(3, "not an ISO code: ISO 3166-2 does not list " + code);
  }

  private static int secondHyphen(String code) {
    int first = code.indexOf('-');
    return Math.max(0, first < 0 ? 0 : code.indexOf('-', first + 1));
  }

  private static void add(String code) {
    CLOSED.computeIfAbsent(code.substring(0, 2), country -> new HashSet<>()).add(code);
  }
}
