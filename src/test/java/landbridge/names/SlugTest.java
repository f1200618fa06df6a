package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SlugTest {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  @TestFactory
  Stream<DynamicTest> makesSlugs() {
    return Cases.of(
        SlugTest.class,
        "slugs.tsv",
        "phenomenon",
        row -> assertEquals(row.get("slug"), Slug.of(row.get("text")), row.place()));
  }

  @Test
  void cutsLongNamesWithAHash() {
    String one = Slug.of("Khorgos ".repeat(20));
    String other = Slug.of("Khorgos ".repeat(21));
    assertTrue(one.length() <= Slug.LONGEST, one);
    assertNotEquals(one, other);
    assertTrue(one.startsWith("khorgos-khorgos-"), one);
  }

  @Test
  void alwaysHasTheFormOfASlug() {
    RandomStrings.some(RandomStrings.seed(), 2000)
        .forEach(
            text -> {
              String slug = Slug.of(text);
              assertTrue(FORM.matches(slug) && slug.length() <= Slug.LONGEST, slug);
              assertEquals(slug, Slug.of(slug), text);
            });
  }
}
