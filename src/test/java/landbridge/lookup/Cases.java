package landbridge.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import landbridge.derive.Period;

/** Rows of the tables beside the tests, and options as they are written there. */
final class Cases {

  private Cases() {}

  /** The cells of the rows; a row that ends early has empty cells. */
  static List<List<String>> rows(String file, int columns) {
    try (InputStream in = Cases.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
      List<List<String>> rows = new ArrayList<>();
      for (String line : lines.lines().filter(l -> !l.startsWith("#")).skip(1).toList()) {
        List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
        while (cells.size() < columns) {
          cells.add("");
        }
        rows.add(cells);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LookupOptions options(String written) {
    LookupOptions options = LookupOptions.DEFAULT;
    for (String option : written.isBlank() ? new String[0] : written.split(" ")) {
      String value = option.substring(option.indexOf('=') + 1);
      options =
          switch (option.split("=")[0]) {
            case "kind" -> options.withKinds(List.of(value.split(",")));
            case "within" -> options.withWithin(value);
            case "as-of" -> options.withAsOf(Period.parse(value));
            case "limit" -> options.withLimit(Integer.parseInt(value));
            case "fuzziness" -> options.withFuzziness(Fuzziness.parse(value));
            case "lang" -> options.withLanguages(List.of(value.split(",")));
            case "prefix" -> options.withPrefix(true);
            default -> throw new IllegalArgumentException("no option " + option);
          };
    }
    return options;
  }

  /** Looks a row up: what comes first, by which layer, and with what score at least. */
  static void check(
      Lookup lookup, String typed, String options, String place, String layer, String least) {
    List<Candidate> found = lookup.find(typed, options(options));
    if (place.equals("-")) {
      assertEquals(List.of(), found);
      return;
    }
    assertFalse(found.isEmpty(), "nothing found");
    Candidate first = found.get(0);
    assertEquals(MadeUp.iri(place), first.iri(), found::toString);
    assertEquals(layer, first.layer().slug(), first::toString);
    assertTrue(first.score() >= Double.parseDouble(least), first::toString);
    assertFalse(first.reason().isBlank());
  }
}
