package landbridge.serve.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code docs/reconcile.md} says is so. */
class ReconcilePageTest {

  private final String page = read();

  private static String read() {
    try {
      return Files.readString(Path.of("docs/reconcile.md"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void tellsWhatIsComparedAndHowMuchItCounts() {
    for (Property property : new PropertyCatalogue().all()) {
      Optional<String> row =
          page.lines()
              .filter(line -> line.startsWith("|") && line.contains("`" + property.id() + "`"))
              .findFirst();
      assertEquals(
          property.comparison() != Property.Comparison.NONE, row.isPresent(), property::id);
      row.ifPresent(
          line -> {
            String[] cells = line.split("\\|");
            assertEquals(property.weight(), Double.parseDouble(cells[3].strip()), property::id);
          });
    }
  }

  @Test
  void tellsWhatMakesMatch() {
    assertTrue(
        page.contains(
            "has at least "
                + (int) Weights.MATCH_LEAST
                + " points and "
                + (int) Weights.MATCH_LEAD
                + " more than the second"));
    assertTrue(page.contains((int) Weights.UNKNOWN + " if the graph does not tell"));
    assertTrue(page.contains("the types, weight " + Weights.TYPE));
  }

  @Test
  void tellsBounds() {
    assertTrue(page.contains("up to " + Bounds.QUERIES.number() + " queries"));
    assertTrue(page.contains("up to " + Bounds.ENTITIES.number() + " ids"));
    assertEquals(1 << 20, Bounds.BODY_BYTES.number());
    Arrays.stream(Bounds.values()).forEach(bound -> assertTrue(bound.number() > 0, bound::name));
  }
}
