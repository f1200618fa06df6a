package landbridge.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import landbridge.extract.Mention;
import landbridge.names.Cases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A mention's own words say which thing it is; {@code slugs.tsv} has a row a phenomenon. */
class IdentityTest {

  @TestFactory
  Stream<DynamicTest> slugs() {
    return Cases.of(
        IdentityTest.class,
        "slugs.tsv",
        "phenomenon",
        row -> assertEquals(row.get("slug"), Identity.slug(mention(row)), row::place));
  }

  private static Mention mention(Cases.Case row) {
    String kind = row.get("kind");
    return new Mention(
        row.get("name"), row.get("type"), kind.isEmpty() ? null : kind, within(row.get("within")));
  }

  private static @Nullable Mention within(String cell) {
    int slash = cell.indexOf('/');
    return slash < 0 ? null : Mention.of(cell.substring(0, slash), cell.substring(slash + 1));
  }
}
