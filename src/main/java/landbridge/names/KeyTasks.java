package landbridge.names;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import landbridge.names.NameEvaluation.Miss;
import landbridge.names.NameEvaluation.Pair;
import landbridge.names.NameEvaluation.Result;

/** How often one form of a name finds the other by their keys, within the limit of distance. */
final class KeyTasks {
  private static final double LIMIT = 0.2;
  private static final List<Forms> OWN =
      List.of(
          new Forms("uyghur.tsv", "arabic", "ug-Arab", "latin", "ug-Latn"),
          new Forms("kazakh-arabic.tsv", "cyrillic", "kk-Cyrl", "arabic", "kk-Arab"),
          new Forms("kazakh-latin.tsv", "cyrillic", "kk-Cyrl", "latin", "kk-Latn"),
          new Forms("palladius.tsv", "pinyin", "zh-Latn-pinyin", "russian", "ru"),
          new Forms("pinyin.tsv", "name", "zh-Hans", "pinyin", "zh-Latn-pinyin"));
  private static final List<Forms> LARGER =
      List.of(
          new Forms("uey_uly.tsv", "uey", "ug-Arab", "uly", "ug-Latn"),
          new Forms("kk_cyrl_arab.tsv", "kk_cyrl", "kk-Cyrl", "kk_arab", "kk-Arab"),
          new Forms("kk_cyrl_latn.tsv", "kk_cyrl", "kk-Cyrl", "kk_latn", "kk-Latn"));

  private KeyTasks() {}

  /** A table with two forms of each name. */
  private record Forms(String table, String one, String tag, String other, String otherTag) {
    Stream<Result> over(List<ResourceTable.Row> rows) {
      Set<Pair> pairs = new LinkedHashSet<>();
      rows.stream()
          .filter(row -> !isOfTwoWords(row))
          .forEach(row -> pairs.add(new Pair(row.get(one), row.get(other))));
      Set<Pair> back = new LinkedHashSet<>(NameEvaluation.reversed(List.copyOf(pairs)));
      return Stream.of(
          result(tag + " finds " + otherTag, pairs, otherTag),
          result(otherTag + " finds " + tag, back, tag));
    }

    private Result result(String task, Set<Pair> pairs, String storedTag) {
      List<Miss> misses =
          pairs.stream()
              .filter(pair -> !meet(pair, storedTag))
              .map(pair -> new Miss(pair.from(), pair.to(), ""))
              .toList();
      return new Result(task, table, pairs.size(), misses);
    }
  }

  static List<Result> own() {
    return OWN.stream()
        .flatMap(f -> f.over(ResourceTable.read(KeyTasks.class, "evaluation/" + f.table())))
        .toList();
  }

  /** The tasks for which a folder has a table. */
  static List<Result> in(Path folder) {
    return LARGER.stream()
        .filter(forms -> Files.exists(folder.resolve(forms.table())))
        .flatMap(forms -> forms.over(ResourceTable.read(folder.resolve(forms.table()))))
        .toList();
  }

  private static boolean meet(Pair pair, String storedTag) {
    return Meeting.of(pair.from(), pair.to(), storedTag).stream()
        .anyMatch(meeting -> meeting.distance() <= LIMIT);
  }

  /** Rows whose two forms are different words, by their own note. */
  private static boolean isOfTwoWords(ResourceTable.Row row) {
    return row.cells().getOrDefault("relation", "").equals("lexical-or-error");
  }
}
