package landbridge.codes;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import landbridge.codes.Parsed.Invalid;
import landbridge.names.Fold;
import landbridge.names.ResourceTable;
import org.jspecify.annotations.Nullable;

/** Reads codes of divisions and stations in any scheme. */
public final class Codes {
  private static final String NONE = "none";
  private static final Map<String, List<String>> LABELS = new HashMap<>();
  private static final Map<String, Function<Written, Parsed>> READERS = new LinkedHashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(Codes.class, "code-labels.tsv")) {
      LABELS.put(Fold.key(row.get("label")), row.list("schemes"));
    }
    READERS.put("gbt2260", Gbt2260::parse);
    READERS.put("kato", Kato::parse);
    READERS.put("iso3166-2", Iso31662::parse);
    READERS.put("esr", Esr::parse);
    READERS.put("telecode", LetterCodes::telecode);
    READERS.put("station-code", LetterCodes::stationCode);
    READERS.put("unlocode", LetterCodes::unlocode);
  }

  /** Schemes whose codes show their scheme by their form, if they are not six digits long. */
  private static final List<String> UNLABELLED = List.of("gbt2260", "kato", "iso3166-2");

  private Codes() {}

  /**
   * Reads a code.
   *
   * @param schemeHint what the document calls it: a scheme's slug, an infobox key or a column
   *     header ("Administrative division code", "Iso Code", "Code"); null or unknown words count as
   *     nothing said, and then codes are refused that could be of two schemes, as all of six digits
   *     could
   */
  public static Parsed parse(String raw, @Nullable String schemeHint) {
    Written written = Written.of(raw);
    if (raw.strip().length() > Written.LONGEST || written.plain().isEmpty()) {
      return new Invalid(raw, 0, "a code has 2 to " + Written.LONGEST + " characters");
    }
    Optional<List<String>> hinted = schemeHint == null ? Optional.empty() : schemes(schemeHint);
    if (hinted.isPresent()) {
      return hinted.get().isEmpty()
          ? new Invalid(raw, 0, "'" + schemeHint + "' is no code of a division or station")
          : among(hinted.get(), written);
    }
    return written.isDigits(2, 4, 6)
        ? new Invalid(
            raw, 0, "digits that may be a division, station or postal code: name the scheme")
        : among(UNLABELLED, written);
  }

  /** The slugs of all schemes that are read; the whole GB/T 2260 family is one. */
  public static Set<String> schemes() {
    return Collections.unmodifiableSet(READERS.keySet());
  }

  /**
   * The schemes that a label announces, by their slugs; the whole GB/T 2260 family goes by {@code
   * gbt2260}. An empty list is a label of numbers that are no codes here, such as "Postal code".
   *
   * @return empty where the label is not known
   */
  public static Optional<List<String>> schemes(String label) {
    if (READERS.containsKey(label)) {
      return Optional.of(List.of(label));
    }
    return Optional.ofNullable(LABELS.get(Fold.key(label)))
        .map(schemes -> schemes.contains(NONE) ? List.of() : schemes);
  }

  private static Parsed among(List<String> schemes, Written written) {
    List<Parsed> readings =
        schemes.stream()
            .flatMap(scheme -> Stream.ofNullable(READERS.get(scheme)))
            .map(reader -> reader.apply(written))
            .toList();
    List<Parsed> valid = readings.stream().filter(reading -> reading.code().isPresent()).toList();
    if (valid.size() == 1 || readings.size() == 1) {
      return valid.isEmpty() ? readings.get(0) : valid.get(0);
    }
    return valid.isEmpty() ? nearest(readings) : written.invalid(0, clash(valid));
  }

  /** The refusal of the scheme that could read furthest. */
  private static Parsed nearest(List<Parsed> readings) {
    return readings.stream()
        .flatMap(reading -> reading instanceof Invalid invalid ? Stream.of(invalid) : Stream.of())
        .max(Comparator.comparingInt(Invalid::at))
        .orElseThrow();
  }

  private static String clash(List<Parsed> valid) {
    List<String> schemes =
        valid.stream().flatMap(p -> p.code().stream()).map(Code::scheme).toList();
    return "may be of the schemes " + String.join(" or ", schemes) + ": name one";
  }
}
