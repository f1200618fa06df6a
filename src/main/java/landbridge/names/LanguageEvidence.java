package landbridge.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the letters and words of a text say about its language, within one script. Reads {@code
 * alphabets.tsv} and {@code language-words.tsv}.
 */
final class LanguageEvidence {
  private static final Map<String, Alphabet> ALPHABETS = alphabets();
  private static final Map<String, String> WORDS = new HashMap<>();
  private static final List<Sign> SIGNS = new ArrayList<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(LanguageEvidence.class, "language-words.tsv")) {
      for (String item : row.list("items")) {
        if (row.get("kind").equals("word")) {
          WORDS.put(item, row.get("tag"));
        } else {
          SIGNS.add(new Sign(row.get("tag"), row.get("kind"), item));
        }
      }
    }
  }

  private final List<String> words;
  private final Set<Integer> letters;

  private LanguageEvidence(List<String> words, Set<Integer> letters) {
    this.words = words;
    this.letters = letters;
  }

  private record Alphabet(String tag, Script script, Set<Integer> letters, Set<Integer> also) {
    boolean has(int letter) {
      return letters.contains(letter) || also.contains(letter);
    }
  }

  private record Sign(String tag, String kind, String item) {
    boolean isIn(String word) {
      return switch (kind) {
        case "ending" -> word.length() > item.length() && word.endsWith(item);
        case "initial" -> word.length() > 1 && word.startsWith(item);
        default -> word.contains(item);
      };
    }
  }

  /** A tag and the letter or word that speaks for it. */
  record Finding(String tag, String why) {}

  static LanguageEvidence in(String text, Script script) {
    String plain = Normal.nfkc(text).toLowerCase(Locale.ROOT);
    Set<Integer> letters =
        plain
            .codePoints()
            .filter(c -> Character.isLetter(c) && Script.ofLetter(c) == script)
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    return new LanguageEvidence(Words.of(plain), letters);
  }

  /** The alphabet's tag for a language in a script, where its letters are known. */
  static Optional<String> alphabetOf(String language, Script script) {
    return ALPHABETS.values().stream()
        .filter(a -> a.script() == script && isOf(a.tag(), language))
        .map(Alphabet::tag)
        .findFirst();
  }

  /** A letter of the text that the alphabet of a tag does not have. */
  Optional<String> foreignTo(String tag) {
    return Stream.ofNullable(ALPHABETS.get(tag))
        .flatMap(alphabet -> letters.stream().filter(letter -> !alphabet.has(letter)))
        .map(letter -> "letter " + Character.toString(letter))
        .findFirst();
  }

  /**
   * A whole word that belongs to one language of the script only, unless two such words disagree.
   */
  Optional<Finding> word() {
    List<Finding> found =
        words.stream()
            .flatMap(word -> Stream.ofNullable(WORDS.get(word)).map(tag -> finding(tag, word)))
            .toList();
    boolean agree = found.stream().map(Finding::tag).distinct().count() == 1;
    return agree ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The language that letters and words single out among those of a script. */
  Optional<Finding> language(Script script) {
    List<String> fitting =
        ALPHABETS.values().stream()
            .filter(a -> a.script() == script && foreignTo(a.tag()).isEmpty())
            .map(Alphabet::tag)
            .toList();
    Optional<Finding> word = word().filter(finding -> fitting.contains(finding.tag()));
    return word.or(() -> onlyOne(fitting, script))
        .or(() -> specialLetter(fitting, script))
        .or(() -> sign(fitting));
  }

  private Optional<Finding> onlyOne(List<String> fitting, Script script) {
    if (fitting.size() != 1) {
      return Optional.empty();
    }
    String tag = fitting.get(0);
    String telling =
        ALPHABETS.values().stream()
            .filter(a -> a.script() == script && !a.tag().equals(tag))
            .flatMap(a -> foreignTo(a.tag()).stream())
            .findFirst()
            .orElse("letters");
    return Optional.of(new Finding(tag, telling));
  }

  /** A Cyrillic letter beyond the Russian alphabet: the first alphabet in the table that has it. */
  private Optional<Finding> specialLetter(List<String> fitting, Script script) {
    return script == Script.CYRL
        ? foreignTo("ru").flatMap(why -> first(fitting).map(tag -> new Finding(tag, why)))
        : Optional.empty();
  }

  private Optional<Finding> sign(List<String> fitting) {
    return SIGNS.stream()
        .filter(sign -> fitting.contains(sign.tag()))
        .filter(sign -> words.stream().anyMatch(sign::isIn))
        .map(sign -> new Finding(sign.tag(), sign.kind() + " " + sign.item()))
        .findFirst();
  }

  private static Finding finding(String tag, String word) {
    return new Finding(tag, "word " + word);
  }

  private static Optional<String> first(List<String> tags) {
    return tags.stream().findFirst();
  }

  private static boolean isOf(String tag, String language) {
    return tag.equals(language) || tag.startsWith(language + "-");
  }

  private static Map<String, Alphabet> alphabets() {
    Map<String, Alphabet> alphabets = new LinkedHashMap<>();
    for (ResourceTable.Row row : ResourceTable.read(LanguageEvidence.class, "alphabets.tsv")) {
      Set<Integer> letters = codePoints(row.get("letters"));
      Script script = Script.of(row.get("letters"));
      String tag = row.get("tag");
      alphabets.put(tag, new Alphabet(tag, script, letters, codePoints(row.get("also"))));
    }
    return alphabets;
  }

  private static Set<Integer> codePoints(String letters) {
    return letters.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
  }
}
