package landbridge.names;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import landbridge.names.NameEvaluation.Pair;
import landbridge.names.NameEvaluation.Result;
import landbridge.names.NameEvaluation.Task;

/**
 * What is measured of the written forms and the keys, and on which rows of which tables: small
 * tables of our own in {@code evaluation/}, and larger ones in a folder where they are present.
 */
public final class NameTasks {
  private static final Task ULY = folded("uyghur-arabic-to-uly", UyghurLatin::uly);
  private static final Task UEY = folded("uly-to-uyghur-arabic", UyghurArabic::of);
  private static final Task KAZAKH_ARABIC = folded("kazakh-cyrillic-to-arabic", KazakhArabic::of);
  private static final Task KAZAKH_CYRILLIC =
      folded("kazakh-arabic-to-cyrillic", KazakhCyrillic::of);
  private static final Task KAZAKH_LATIN = exact("kazakh-cyrillic-to-latin-2021", KazakhLatin::of);
  private static final Task MNS = exact("mongolian-cyrillic-to-mns", MongolianLatin::of);
  private static final Task PALLADIUS = exact("pinyin-to-palladius", Palladius::of);
  private static final Task PINYIN =
      exact("han-to-pinyin", name -> PinyinSpelling.of(name, "zh-Hans"));
  private static final Task SYLLABLES =
      seen("han-to-pinyin", name -> PinyinSpelling.of(name, "zh-Hans"), NameTasks::toned);
  private static final Task TONELESS =
      seen("han-to-pinyin", name -> PinyinSpelling.of(name, "zh-Hans"), NameTasks::plainLatin);
  private static final Task TRADITIONAL =
      exact("simplified-to-traditional", HanTraditional::traditional);
  private static final Task SIMPLIFIED =
      exact("traditional-to-simplified", HanTraditional::simplified);

  private NameTasks() {}

  /** Every task on our own tables. */
  public static List<Result> own() {
    List<Pair> uyghur = NameEvaluation.words(own("uyghur.tsv", "arabic", "latin"));
    List<Pair> kazakh = NameEvaluation.words(own("kazakh-arabic.tsv", "cyrillic", "arabic"));
    List<Pair> characters = own("traditional.tsv", "simplified", "traditional");
    List<Result> forms =
        List.of(
            ULY.on("uyghur.tsv", uyghur),
            UEY.on("uyghur.tsv", NameEvaluation.reversed(uyghur)),
            KAZAKH_ARABIC.on("kazakh-arabic.tsv", kazakh),
            KAZAKH_CYRILLIC.on("kazakh-arabic.tsv", NameEvaluation.reversed(kazakh)),
            KAZAKH_LATIN.on("kazakh-latin.tsv", own("kazakh-latin.tsv", "cyrillic", "latin")),
            MNS.on("mongolian-mns.tsv", own("mongolian-mns.tsv", "cyrillic", "latin")),
            PALLADIUS.on("palladius.tsv", own("palladius.tsv", "pinyin", "russian")),
            PALLADIUS.on("pinyin-syllables.tsv", syllables()),
            PINYIN.on("pinyin.tsv", own("pinyin.tsv", "name", "pinyin")),
            TRADITIONAL.on("traditional.tsv", characters),
            SIMPLIFIED.on("traditional.tsv", NameEvaluation.reversed(characters)));
    return Stream.concat(forms.stream(), KeyTasks.own().stream()).toList();
  }

  /** The tasks for which a folder has a table; none where there is no such folder. */
  public static List<Result> in(Path folder) {
    List<Result> results = new ArrayList<>();
    results.addAll(uyghur(folder.resolve("uey_uly.tsv")));
    results.addAll(kazakh(folder.resolve("kk_cyrl_arab.tsv")));
    results.addAll(kazakhLatin(folder.resolve("kk_cyrl_latn.tsv")));
    results.addAll(chinese(folder.resolve("zh_pinyin.tsv")));
    results.addAll(KeyTasks.in(folder));
    return results;
  }

  /** Only the published pairs are a fair test: the other rows were picked by similarity. */
  private static List<Result> uyghur(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Pair> published =
        NameEvaluation.words(
            pairs(file, "uey", "uly", row -> row.get("match").equals("published-pair")));
    List<Pair> clean = published.stream().filter(pair -> isUly(pair.to())).toList();
    String table = file.getFileName().toString();
    return List.of(
        part(ULY, "words in the letters of ULY").on(table, clean),
        part(ULY, "all published words").on(table, published),
        part(UEY, "words in the letters of ULY").on(table, NameEvaluation.reversed(clean)));
  }

  /** Rows that the table calls different words are measured apart. */
  private static List<Result> kazakh(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    String table = file.getFileName().toString();
    List<Pair> every = NameEvaluation.words(pairs(file, "kk_cyrl", "kk_arab", row -> true));
    List<Pair> same =
        NameEvaluation.words(
            pairs(file, "kk_cyrl", "kk_arab", r -> !r.get("relation").equals("lexical-or-error")));
    List<Pair> places =
        NameEvaluation.words(
            pairs(
                file,
                "kk_cyrl",
                "kk_arab",
                row ->
                    row.get("key").matches("(place|territories):.*")
                        && !row.get("relation").equals("lexical-or-error")));
    List<Pair> back = NameEvaluation.reversed(same);
    return List.of(
        part(KAZAKH_ARABIC, "native words").on(table, nativeWords(same)),
        part(KAZAKH_ARABIC, "native words of places").on(table, nativeWords(places)),
        part(KAZAKH_ARABIC, "all words").on(table, same),
        part(KAZAKH_ARABIC, "all rows, different words too").on(table, every),
        part(KAZAKH_CYRILLIC, "native words").on(table, NameEvaluation.reversed(nativeWords(same))),
        part(KAZAKH_CYRILLIC, "words not marked as guessed")
            .on(table, back.stream().filter(pair -> isSure(pair.from())).toList()),
        part(KAZAKH_CYRILLIC, "words with ع ق ڭ ء")
            .on(table, back.stream().filter(pair -> hasAny(pair.from(), "عقڭء")).toList()),
        part(KAZAKH_CYRILLIC, "all words").on(table, back));
  }

  /** The other rows are in other Latin alphabets. */
  private static List<Result> kazakhLatin(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    return List.of(
        KAZAKH_LATIN.on(
            file.getFileName().toString(),
            pairs(file, "kk_cyrl", "kk_latn", row -> row.get("scheme").equals("2021/Turkic"))));
  }

  private static List<Result> chinese(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    String table = file.getFileName().toString();
    Predicate<ResourceTable.Row> dictionary = row -> row.get("kind").equals("tone");
    List<Pair> characters = pairs(file, "zh_hans", "zh_hant", row -> !row.get("zh_hant").isEmpty());
    return List.of(
        part(SYLLABLES, "dictionary, Xinjiang")
            .on(table, pairs(file, "zh_hans", "pinyin", dictionary)),
        part(SYLLABLES, "tables of divisions")
            .on(
                table,
                pairs(file, "zh_hans", "pinyin", r -> r.get("kind").equals("tone,lowercased"))),
        part(TONELESS, "stations, without tones")
            .on(table, pairs(file, "zh_hans", "pinyin", row -> row.get("kind").equals("plain"))),
        TRADITIONAL.on(table, characters),
        SIMPLIFIED.on(table, NameEvaluation.reversed(characters)));
  }

  private static List<Pair> own(String table, String from, String to) {
    return pairs(ResourceTable.read(NameTasks.class, "evaluation/" + table), from, to, row -> true);
  }

  private static List<Pair> syllables() {
    return ResourceTable.read(NameTasks.class, "pinyin-syllables.tsv").stream()
        .map(row -> new Pair(row.get("syllable"), LetterCase.capitalised(row.get("russian"))))
        .toList();
  }

  private static List<Pair> pairs(
      Path file, String from, String to, Predicate<ResourceTable.Row> use) {
    return pairs(ResourceTable.read(file), from, to, use);
  }

  private static List<Pair> pairs(
      List<ResourceTable.Row> rows, String from, String to, Predicate<ResourceTable.Row> use) {
    return rows.stream().filter(use).map(row -> new Pair(row.get(from), row.get(to))).toList();
  }

  private static Task exact(String name, Function<String, Optional<WrittenForm>> rule) {
    return seen(name, rule, Function.identity());
  }

  private static Task folded(String name, Function<String, Optional<WrittenForm>> rule) {
    return seen(name, rule, text -> LetterCase.lower(text).replace('é', 'ë').replace('’', '\''));
  }

  private static Task seen(
      String name, Function<String, Optional<WrittenForm>> rule, Function<String, String> seen) {
    return new Task(name, text -> rule.apply(text).map(WrittenForm::text), seen);
  }

  private static Task part(Task task, String of) {
    return new Task(task.name() + " (" + of + ")", task.rule(), task.seen());
  }

  private static String toned(String pinyin) {
    return LetterCase.lower(pinyin).replace(" ", "").replace("'", "");
  }

  /** Stations are typed without marks, and with v for ü. */
  private static String plainLatin(String pinyin) {
    return Fold.key(pinyin).replace("lv", "lu").replace("nv", "nu");
  }

  /** Whether a word has only letters and pairs of letters that ULY uses: no v, no c but in ch. */
  private static boolean isUly(String latin) {
    return Stream.of(LetterCase.lower(latin).replace("ch", "").split(""))
        .allMatch(letter -> "abdefghijklmnopqrstuwxyzéëöü'’".contains(letter));
  }

  /**
   * The pairs of single words whose Cyrillic form has a Kazakh letter, no letter of loans, vowels
   * of one kind, and is no abbreviation in capitals.
   */
  private static List<Pair> nativeWords(List<Pair> pairs) {
    return pairs.stream()
        .filter(pair -> !hasAny(pair.from() + pair.to(), " "))
        .filter(pair -> !pair.from().chars().allMatch(Character::isUpperCase))
        .filter(pair -> isNative(LetterCase.lower(pair.from())))
        .toList();
  }

  private static boolean isSure(String arabic) {
    return KazakhCyrillic.of(arabic).filter(form -> form.note().isEmpty()).isPresent();
  }

  private static boolean isNative(String cyrillic) {
    return hasAny(cyrillic, "қғңәөүұі")
        && !hasAny(cyrillic, "вёфхһцчщъьэюя")
        && !(hasAny(cyrillic, "әөүі") && hasAny(cyrillic, "аоұы"));
  }

  private static boolean hasAny(String word, String letters) {
    return word.chars().anyMatch(c -> letters.indexOf(c) >= 0);
  }
}
