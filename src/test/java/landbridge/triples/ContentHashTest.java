package landbridge.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of parts that differ have hashes that differ, and a hash never changes. */
class ContentHashTest {

  /** Made by another program: 12 bytes of SHA-256 over each part behind its length in 4 bytes. */
  @ParameterizedTest
  @CsvSource({
    "alashankou|id/alashankou|lb:population|\"11097\", b0ff46b5dccb59b81c205e43",
    "'', df3f619804a92fdb4057192d",
    "é𐍈|阿, 6d07d34a55f5417429e75cf6"
  })
  void neverChanges(String parts, String hash) {
    assertEquals(hash, ContentHash.of(Arrays.asList(parts.split("\\|"))));
  }

  @Test
  void partsDoNotRunTogether() {
    List<List<String>> lists =
        List.of(
            List.of(),
            List.of(""),
            List.of("", ""),
            List.of("abc"),
            List.of("ab", "c"),
            List.of("a", "bc"),
            List.of("a", "b", "c"),
            List.of("abc", ""),
            List.of("", "abc"),
            List.of("\u0000\u0000\u0000\u0001a"),
            List.of("a\u0000\u0000\u0000\u0001b"),
            List.of("a", "b"));
    assertEquals(lists.size(), lists.stream().map(ContentHash::of).distinct().count());
  }

  @Test
  void randomListsStayApart() {
    long seed = 31;
    Random random = new Random(seed);
    Map<String, List<String>> known = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      List<String> parts = new ArrayList<>();
      for (int part = random.nextInt(5); part >= 0; part--) {
        parts.add("ab\u0000".repeat(2).substring(random.nextInt(3), 3 + random.nextInt(3)));
      }
      List<String> other = known.putIfAbsent(ContentHash.of(parts), parts);
      assertTrue(other == null || other.equals(parts), parts + " and " + other + ", seed " + seed);
    }
  }
}
