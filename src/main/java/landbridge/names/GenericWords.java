package landbridge.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parts a division's name into the specific ("Alataw", 阿拉套) and the generic word that says its kind
 * ("Subdistrict", 街道), by the table {@code generic-words.tsv}. Kinds are slugs of the division
 * kinds; {@code city} stands for a city whose level its parent must tell.
 */
public final class GenericWords {
  private static final int MOST_WORDS = 5;
  private static final int MOST_HAN = 8;
  private static final int LONGEST_NAME = 500;

  private static final Map<String, Map<String, Word>> SUFFIXES = new HashMap<>();
  private static final Map<String, Map<String, Word>> PREFIXES = new HashMap<>();
  private static final Map<String, String> GROUPS = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(GenericWords.class, "generic-words.tsv")) {
      Map<String, Map<String, Word>> side =
          row.get("position").equals("prefix") ? PREFIXES : SUFFIXES;
      for (String written : row.list("words")) {
        Word word = new Word(written, row.get("kind"));
        side.computeIfAbsent(row.get("tag"), t -> new HashMap<>())
            .putIfAbsent(Fold.key(written), word);
      }
      if (row.get("tag").equals("en")) {
        row.list("words").forEach(word -> GROUPS.putIfAbsent(Fold.key(word), row.get("kind")));
        row.list("group").forEach(word -> GROUPS.put(Fold.key(word), row.get("kind")));
      }
    }
  }

  private static final List<String> PHRASES = written();

  private GenericWords() {}

  private static List<String> written() {
    return ResourceTable.read(GenericWords.class, "generic-words.tsv").stream()
        .filter(row -> row.get("tag").equals("en"))
        .flatMap(row -> Stream.concat(row.list("words").stream(), row.list("group").stream()))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .toList();
  }

  private record Word(String written, String kind) {}

  /**
   * A name in its two parts.
   *
   * @param specific what is left without the generic; never empty
   * @param generic the generic as the table writes it, in Chinese and other scripts as in the name
   * @param kind slug of the kind the generic stands for, or {@code city}
   */
  public record Split(String specific, String generic, String kind) {}

  /**
   * Parts a name. Only one generic comes off, the longest that fits; in 工业园区街道 the 园区 stays. The
   * English form with of is turned round: "Mongolian Autonomous Prefecture of Bortala" has the
   * specific "Bortala Mongolian".
   *
   * @param tag the language tag of the name; tags of generated forms count as those of their target
   * @return empty where no generic is found or nothing proper would be left
   */
  public static Optional<Split> split(String name, String tag) {
    return match(name, tag).filter(GenericWords::leavesAName);
  }

  /** The kind that the generic word of a name says, also where it cannot come off (单县). */
  public static Optional<String> kindOf(String name, String tag) {
    return match(name, tag).map(Split::kind);
  }

  /**
   * The kind of the divisions that a heading, table group row or count stands for: "Subdistricts",
   * "Towns:", "Ethnic township", "county-level cities", "4 subdistricts".
   */
  public static Optional<String> groupKind(String label) {
    if (label.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    List<String> words = Spaced.words(label.replace("(s)", "s"));
    int from = !words.isEmpty() && isNumber(words.get(0)) ? 1 : 0;
    return Optional.ofNullable(
        GROUPS.get(Fold.key(String.join(" ", words.subList(from, words.size())))));
  }

  /**
   * The kind that a common-noun phrase says of a thing: "a county-level city", "border city", "sum
   * of Dornogovi Province", "small town"; empty for anything that is no division.
   */
  public static Optional<String> kindOfPhrase(String phrase) {
    return KindPhrases.kindOf(phrase);
  }

  /** All English words for kinds of divisions, singular and plural, the longest first. */
  public static List<String> phrases() {
    return PHRASES;
  }

  /** The English generic that a whole phrase is, singular or plural. */
  static Optional<String> kindOfWords(String phrase) {
    return Optional.ofNullable(GROUPS.get(Fold.key(phrase)));
  }

  private static Optional<Split> match(String name, String tag) {
    return written(name, tag)
        .map(
            split ->
                split.kind().equals("republic") && Countries.named(name).isPresent()
                    ? new Split(split.specific(), split.generic(), "country")
                    : split);
  }

  private static Optional<Split> written(String name, String tag) {
    String bare = name.strip();
    if (bare.isEmpty() || bare.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    Script script = Script.of(bare);
    if (script == Script.HANI) {
      return han(bare);
    }
    for (String row : rowTags(tag, script)) {
      Optional<Split> found = spaced(bare, row);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Split> spaced(String name, String tag) {
    List<String> words = Spaced.words(name);
    Optional<Split> turned = tag.equals("en") ? turned(words) : Optional.empty();
    return turned
        .or(() -> suffix(words, SUFFIXES.getOrDefault(tag, Map.of())))
        .or(() -> prefix(words, PREFIXES.getOrDefault(tag, Map.of())));
  }

  private static Optional<Split> suffix(List<String> words, Map<String, Word> known) {
    for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--) {
      int from = words.size() - count;
      Word word = known.get(Fold.key(Spaced.join(words, from, words.size())));
      if (word != null) {
        return Optional.of(new Split(Spaced.join(words, 0, from), word.written(), word.kind()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Split> prefix(List<String> words, Map<String, Word> known) {
    for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--) {
      Word word = known.get(Fold.key(Spaced.join(words, 0, count)));
      if (word != null) {
        return Optional.of(
            new Split(Spaced.join(words, count, words.size()), word.written(), word.kind()));
      }
    }
    return Optional.empty();
  }

  /** "City of X", "Mongolian Autonomous Prefecture of X": generic, of, specific. */
  private static Optional<Split> turned(List<String> words) {
    int of = words.indexOf("of");
    if (of < 1 || of == words.size() - 1) {
      return Optional.empty();
    }
    String rest = Articles.without(Spaced.join(words, of + 1, words.size()));
    return suffix(words.subList(0, of), SUFFIXES.getOrDefault("en", Map.of()))
        .filter(left -> Ethnonyms.areAll(Articles.without(left.specific())))
        .map(
            left ->
                new Split(
                    (rest + " " + Articles.without(left.specific())).strip(),
                    left.generic(),
                    left.kind()));
  }

  private static Optional<Split> han(String name) {
    Map<String, Word> known = SUFFIXES.getOrDefault("zh-Hans", Map.of());
    for (int length = Math.min(MOST_HAN, name.length()); length > 0; length--) {
      int from = name.length() - length;
      String end = name.substring(from);
      Word word = isIdeographic(end) ? known.get(Fold.key(end)) : null;
      if (word != null) {
        boolean keepsPeople = end.equals("族乡") || end.equals("族鄉");
        int cut = keepsPeople ? from + 1 : from;
        return Optional.of(new Split(name.substring(0, cut), name.substring(cut), word.kind()));
      }
    }
    return Optional.empty();
  }

  private static boolean isIdeographic(String text) {
    return text.codePoints().allMatch(Character::isIdeographic);
  }

  /**
   * Whether what is left can stand as a name: in Chinese two characters, or one before a longer
   * generic or a numbered regiment (一团); elsewhere any word but an article.
   */
  private static boolean leavesAName(Split split) {
    String specific = split.specific();
    if (Script.of(split.generic()) == Script.HANI) {
      boolean regiment = split.kind().equals("regiment-farm");
      int least = split.generic().length() > 1 || regiment ? 1 : 2;
      return specific.codePointCount(0, specific.length()) >= least;
    }
    return !Articles.without(specific).isEmpty();
  }

  /** The tags whose rows serve a name: the tag itself, then shorter ones. */
  static List<String> rowTags(String tag, Script script) {
    List<String> tags = new ArrayList<>();
    String target = tag.contains("-t-") ? tag.substring(0, tag.indexOf("-t-")) : tag;
    for (String t = target; !t.isEmpty(); t = t.substring(0, Math.max(0, t.lastIndexOf('-')))) {
      tags.add(t);
      if (t.indexOf('-') < 0) {
        tags.add(t + "-" + script.code());
      }
    }
    if (target.startsWith("und") && script == Script.LATN) {
      tags.add("en");
    }
    return tags;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> Character.isDigit(c) || c == ',');
  }
}
