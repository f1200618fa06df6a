package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import landbridge.names.NameEvaluation.Result;
import org.junit.jupiter.api.Test;

class NameEvaluationTest {
  private static final Path SHARED = Path.of("../shared/reference/names");

  /** The least accuracy on our own tables. */
  private static final Map<String, Double> OWN =
      Map.of(
          "uyghur-arabic-to-uly", 1.0,
          "uly-to-uyghur-arabic", 1.0,
          "kazakh-cyrillic-to-arabic", 0.95,
          "kazakh-arabic-to-cyrillic", 0.8,
          "kazakh-cyrillic-to-latin-2021", 1.0,
          "mongolian-cyrillic-to-mns", 1.0,
          "pinyin-to-palladius", 0.97,
          "han-to-pinyin", 0.97,
          "simplified-to-traditional", 1.0,
          "traditional-to-simplified", 1.0);

  /** How many names one form must find by the keys of the other, on our own tables. */
  private static final Map<String, Double> OWN_KEYS =
      Map.of(
          "ug-Arab finds ug-Latn", 1.0,
          "ug-Latn finds ug-Arab", 1.0,
          "kk-Cyrl finds kk-Arab", 0.97,
          "kk-Arab finds kk-Cyrl", 0.97,
          "kk-Cyrl finds kk-Latn", 1.0,
          "kk-Latn finds kk-Cyrl", 1.0,
          "zh-Latn-pinyin finds ru", 0.9,
          "zh-Latn-pinyin finds zh-Hans", 1.0);

  /** The same on larger tables. */
  private static final Map<String, Double> LARGER_KEYS =
      Map.of(
          "ug-Arab finds ug-Latn", 0.99,
          "ug-Latn finds ug-Arab", 0.99,
          "kk-Cyrl finds kk-Arab", 0.97,
          "kk-Arab finds kk-Cyrl", 0.97,
          "kk-Latn finds kk-Cyrl", 1.0);

  /** The least accuracy on larger tables, where these are at hand. */
  private static final Map<String, Double> LARGER =
      Map.of(
          "uyghur-arabic-to-uly (words in the letters of ULY)", 0.98,
          "kazakh-cyrillic-to-arabic (native words)", 0.98,
          "kazakh-cyrillic-to-arabic (native words of places)", 0.98,
          "kazakh-cyrillic-to-arabic (all words)", 0.9,
          "kazakh-arabic-to-cyrillic (words not marked as guessed)", 0.95,
          "kazakh-cyrillic-to-latin-2021", 1.0,
          "han-to-pinyin (dictionary, Xinjiang)", 0.97,
          "han-to-pinyin (stations, without tones)", 0.97);

  @Test
  void holdsOnOwnTables() {
    List<Result> results = NameTasks.own();
    OWN.forEach((task, least) -> holds(results, task, least));
    OWN_KEYS.forEach((task, least) -> holds(results, task, least));
  }

  @Test
  void holdsOnLargerTables() {
    assumeTrue(Files.isDirectory(SHARED), "skipped: the shared name tables are not here");
    List<Result> results = NameTasks.in(SHARED);
    LARGER.forEach((task, least) -> holds(results, task, least));
    LARGER_KEYS.forEach((task, least) -> holds(results, task, least));
  }

  @Test
  void measuresNothingWithoutTables() {
    assertTrue(NameTasks.in(Path.of("no-such-folder")).isEmpty());
  }

  private static void holds(List<Result> results, String task, double least) {
    List<Result> found = results.stream().filter(r -> r.task().equals(task)).toList();
    assertTrue(!found.isEmpty(), task);
    found.forEach(result -> assertTrue(result.accuracy() >= least, () -> task + result.misses()));
  }
}
