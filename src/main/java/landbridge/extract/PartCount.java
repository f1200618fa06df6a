package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import landbridge.names.Fold;
import landbridge.names.GenericWords;
import landbridge.names.Kinds;
import landbridge.source.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * How many parts of a kind a division has, at the head of a list: {@code 4 cities* (qalalar)}.
 *
 * @param number how many, or null where only the kind is told
 * @param words the words for the kind
 * @param kind the slug of the kind, or null where the words tell none that is known here
 * @param cities whether the words call them cities
 * @param mark the sign that the names of the kind have, or ""
 * @param where all of it
 */
record PartCount(
    @Nullable BigInteger number,
    String words,
    @Nullable String kind,
    boolean cities,
    String mark,
    Fragment where) {

  private static final int LONGEST = 1000;
  private static final Pattern COUNT =
      Pattern.compile(
          "([\\d,]+|\\p{L}+)\\s+(\\p{L}[\\p{L}\\p{M}'’\\s-]*?)\\s*([*†‡]*)\\s*"
              + "(?:\\(([^()]*)\\))?\\s*([*†‡]*)\\.?");
  private static final Pattern NO_PARTS =
      Pattern.compile("(?i)\\b(?:" + WordLists.alternatives("no-part-words") + ")\\b");
  private static final Pattern AND = Pattern.compile("^(?:and|plus|as well as)\\s+");
  private static final Pattern NUMERUS =
      Pattern.compile("^(?:singular and plural|singular|plural)\\b\\s*[-–:]?\\s*");

  /** The counts that a head consists of; empty where it is anything else. */
  static List<PartCount> head(Fragment head, Mentions mentions, Mention whole) {
    List<PartCount> counts = new ArrayList<>();
    if (head.length() > LONGEST) {
      return counts;
    }
    for (Fragment part : Enumeration.outsideBrackets(head, Enumeration.COMMA)) {
      for (Fragment each : Enumeration.outsideBrackets(part, Enumeration.AND)) {
        Optional<PartCount> count = one(withoutAnd(each), mentions, whole);
        if (count.isEmpty()) {
          return List.of();
        }
        counts.add(count.get());
      }
    }
    return counts;
  }

  /** A kind that a list has as its label. */
  static PartCount uncounted(Fragment label, String kind, Mentions mentions, Mention whole) {
    return new PartCount(
        null,
        Fold.key(label.string()),
        below(whole, kind, mentions),
        areCities(label.string()),
        "",
        label);
  }

  /** Without an "and" before it. */
  static Fragment withoutAnd(Fragment part) {
    Matcher and = AND.matcher(part.string());
    return and.find() ? part.sub(and.end()).trim() : part;
  }

  /** What a list of the kind has as its label: the words, or the slug of the kind they tell. */
  List<String> labels() {
    return kind == null ? List.of(words) : List.of(words, kind);
  }

  private static Optional<PartCount> one(Fragment part, Mentions mentions, Mention whole) {
    Matcher count = COUNT.matcher(part.string());
    if (!count.matches() || NO_PARTS.matcher(count.group(2)).find()) {
      return Optional.empty();
    }
    String words = count.group(2).replaceAll("\\s+", " ");
    String inside = count.group(4) == null ? "" : count.group(4);
    @Nullable String kind =
        kind(words, inside).map(slug -> below(whole, slug, mentions)).orElse(null);
    return number(count.group(1))
        .map(
            number ->
                new PartCount(
                    number,
                    Fold.key(words),
                    kind,
                    areCities(words),
                    count.group(3) + count.group(5),
                    part));
  }

  private static Optional<BigInteger> number(String written) {
    return Numbers.leading(written)
        .filter(number -> number.end() == written.length())
        .map(Numbers.Found::value)
        .or(() -> NumberWords.number(written))
        .map(BigDecimal::toBigInteger);
  }

  /**
   * What the words tell, or the native ones in parentheses where they tell it more exactly or
   * alone.
   */
  private static Optional<String> kind(String words, String inside) {
    Optional<String> english = GenericWords.groupKind(words);
    for (String part : inside.split("[,;]")) {
      String word = NUMERUS.matcher(part.strip()).replaceFirst("");
      boolean isCount = word.chars().anyMatch(Character::isDigit);
      Optional<String> own = isCount ? Optional.empty() : GenericWords.groupKind(word);
      if (own.isPresent()
          && (english.isEmpty() || Kinds.level(own.get()).equals(Kinds.level(english.get())))) {
        return own;
      }
    }
    return english;
  }

  /**
   * The kind in what is its whole. Directly below a country there are only kinds of the first
   * level: what another country calls a county may be one of them, and none that is known here.
   */
  private static @Nullable String below(Mention whole, String kind, Mentions mentions) {
    boolean isFirst = whole.type().equals("Country");
    Optional<String> told = isFirst ? mentions.firstLevelKind(kind) : mentions.kind(kind);
    return told.flatMap(slug -> Kinds.level(slug).map(level -> slug)).orElse(null);
  }

  private static boolean areCities(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return GenericWords.groupKind(last).filter("city"::equals).isPresent();
  }
}
