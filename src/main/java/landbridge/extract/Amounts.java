package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of numbers in running text, with their units, bounds and rates.
 *
 * <p>Accepted: {@code 15,160,000 tonnes}, {@code 8.5 million tonnes}, {@code up to 15 million tons
 * per year}, {@code over 30,000}, {@code nearly 200}, {@code 90%}, {@code 1204 km2}, {@code
 * 41-ton}, {@code 10,000(?)}, {@code three}, {@code an hour}, and a rate a few words on: {@code 20
 * trains departing daily}. An ordinal (61st) is no number.
 */
final class Amounts {

  private static final Pattern DIGITS = Pattern.compile("\\d[\\d,.]*");
  private static final Pattern WORD = Pattern.compile("^[ -]?([\\p{L}.]+)");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
  private static final Pattern DOUBT = Pattern.compile("^ ?\\(\\?\\)");
  private static final Pattern OF_GOODS = Pattern.compile("^ of \\p{L}+ ");
  private static final int NOUN = 40;

  private static final Map<String, ResourceTable.Row> UNITS =
      ResourceTable.read(Amounts.class, "units.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get("written").toLowerCase(Locale.ROOT), row -> row, (a, b) -> a));
  private static final List<String> UNIT_SPELLINGS = longestFirst(List.copyOf(UNITS.keySet()));
  private static final Map<String, String> BOUNDS = table("bounds.tsv", "words", "bound");
  private static final List<String> BOUND_WORDS = longestFirst(List.copyOf(BOUNDS.keySet()));
  private static final Map<String, String> RATES = table("rates.tsv", "words", "per");
  private static final List<String> RATE_WORDS = longestFirst(List.copyOf(RATES.keySet()));

  private final String text;
  private final String lower;

  private Amounts(String text) {
    this.text = text;
    this.lower = lower(text);
  }

  /** Lower case that leaves every position where it is. */
  static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.chars().forEach(c -> lower.append((char) Character.toLowerCase(c)));
    return lower.toString();
  }

  private static Map<String, String> table(String file, String key, String value) {
    return ResourceTable.read(Amounts.class, file).stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.get(key), row -> row.get(value)));
  }

  static List<String> longestFirst(List<String> words) {
    return words.stream().sorted(Comparator.comparing(word -> -word.length())).toList();
  }

  /** All amounts of a sentence; the type of each is its unit, or {@code number} for a count. */
  static List<Marked> in(String sentence) {
    return new Amounts(sentence).all();
  }

  private List<Marked> all() {
    List<Marked> amounts = new ArrayList<>();
    Matcher digits = DIGITS.matcher(text);
    int at = 0;
    while (digits.find(at)) {
      at = digits.end();
      Numbers.Found number = Numbers.leading(digits.group()).orElse(null);
      int end = number == null ? 0 : digits.start() + number.end();
      if (number != null && isAlone(digits.start(), end)) {
        amounts.add(amount(digits.start(), number.value(), end));
      }
    }
    Matcher words = LETTERS.matcher(lower);
    while (words.find()) {
      @Nullable BigDecimal value = NumberWords.number(words.group()).orElse(null);
      if (value != null && !isJoined(words.start(), words.end())) {
        amounts.add(amount(words.start(), value, words.end()));
      } else if (words.group().equals("an") && lower.startsWith(" hour", words.end())) {
        amounts.add(amount(words.start(), BigDecimal.ONE, words.end()));
      }
    }
    return metric(amounts);
  }

  /** {@code 45 miles (72 km)}: the number in the canonical unit is the one that was measured. */
  private List<Marked> metric(List<Marked> amounts) {
    amounts.sort(Comparator.comparing(Marked::from));
    for (int i = 0; i + 1 < amounts.size(); i++) {
      Marked one = amounts.get(i);
      Marked other = amounts.get(i + 1);
      if (one.type().equals(other.type())
          && one.meaning() instanceof Amount converted
          && other.meaning() instanceof Amount canonical
          && !isCanonical(one)
          && isCanonical(other)
          && text.startsWith(" (", one.to())
          && one.to() + 2 == other.from()) {
        amounts.set(
            i,
            new Marked(
                one.from(),
                one.to(),
                one.type(),
                new Amount(
                    canonical.value(), canonical.unit(), converted.bound(), converted.per())));
      }
    }
    return amounts;
  }

  /** Whether the unit that an amount ends with is the one that it is stored in. */
  private boolean isCanonical(Marked amount) {
    return UNIT_SPELLINGS.stream()
        .filter(unit -> lower.substring(amount.from(), amount.to()).endsWith(unit))
        .findFirst()
        .map(unit -> factor(unit).compareTo(BigDecimal.ONE) == 0)
        .orElse(true);
  }

  private static ResourceTable.Row unit(String spelling) {
    return Objects.requireNonNull(UNITS.get(spelling), spelling);
  }

  private static BigDecimal factor(String spelling) {
    return new BigDecimal(unit(spelling).get("factor"));
  }

  /** Not a part of a word ({@code G30}, {@code 61st}), a time ({@code 09:19}) or another number. */
  private boolean isAlone(int from, int to) {
    char before = from == 0 ? ' ' : text.charAt(from - 1);
    char after = to == text.length() ? ' ' : text.charAt(to);
    return !Character.isLetterOrDigit(before)
        && before != ':'
        && before != '.'
        && after != ':'
        && !(Character.isLetter(after) && unitEnd(to) < 0);
  }

  private boolean isJoined(int from, int to) {
    return (from > 0 && text.charAt(from - 1) == '-')
        || (to < text.length() && text.charAt(to) == '-');
  }

  private Marked amount(int start, BigDecimal number, int end) {
    BigDecimal value = number;
    int at = end;
    Matcher word = WORD.matcher(lower.substring(at, Math.min(lower.length(), at + NOUN)));
    while (word.find() && NumberWords.scale(word.group(1)).isPresent()) {
      value = value.multiply(NumberWords.scale(word.group(1)).orElseThrow());
      at += word.end();
      word = WORD.matcher(lower.substring(at, Math.min(lower.length(), at + NOUN)));
    }
    String unit = "";
    int unitEnd = unitEnd(at);
    if (unitEnd > 0) {
      String spelling = spelling(at);
      unit = unit(spelling).get("unit");
      value = value.multiply(factor(spelling));
      at = unitEnd;
    }
    Matcher doubt = DOUBT.matcher(text.substring(at, Math.min(text.length(), at + 4)));
    boolean isDoubted = doubt.find();
    at += isDoubted ? doubt.end() : 0;
    @Nullable String bound = isDoubted ? "roughly" : null;
    int from = start;
    String boundWords = isDoubted ? "" : wordsBefore(start);
    if (!boundWords.isEmpty()) {
      bound = BOUNDS.get(boundWords);
      from = start - boundWords.length() - 1;
    }
    @Nullable String per = null;
    for (String words : RATE_WORDS) {
      if (per == null && startsWithWords(at + 1, words) && lower.charAt(at) == ' ') {
        per = RATES.get(words);
        at += words.length() + 1;
      }
    }
    if (per == null) {
      per = laterRate(at);
    }
    String type = unit.isEmpty() ? "number" : unit;
    String counted = type.equals("number") || type.equals("people") ? "" : unit;
    return new Marked(from, at, type, new Amount(value, counted, bound, per));
  }

  /** The longest words for a bound before a number, empty where there are none. */
  private String wordsBefore(int number) {
    return BOUND_WORDS.stream()
        .filter(words -> endsWithWords(number, words))
        .findFirst()
        .filter(words -> !BOUNDS.getOrDefault(words, "").isEmpty())
        .orElse("");
  }

  /** {@code tonnes of freight per year}: the rate behind what is counted. */
  private @Nullable String laterRate(int at) {
    Matcher goods = OF_GOODS.matcher(lower.substring(at, Math.min(lower.length(), at + NOUN)));
    if (goods.find()) {
      for (String words : RATE_WORDS) {
        if (startsWithWords(at + goods.end(), words)) {
          return RATES.get(words);
        }
      }
    }
    return null;
  }

  /** Where the unit that begins at the position, perhaps after a blank or hyphen, ends; or -1. */
  private int unitEnd(int at) {
    String spelling = spelling(at);
    return spelling.isEmpty() ? -1 : at + gap(at) + spelling.length();
  }

  private int gap(int at) {
    return at < text.length() && (isBlank(text.charAt(at)) || text.charAt(at) == '-') ? 1 : 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\n';
  }

  private String spelling(int at) {
    int start = at + gap(at);
    for (String spelling : UNIT_SPELLINGS) {
      if (startsWithWords(start, spelling)) {
        return spelling;
      }
    }
    return "";
  }

  private boolean startsWithWords(int at, String words) {
    int end = at + words.length();
    return lower.startsWith(words, at)
        && (end == text.length()
            || !Character.isLetterOrDigit(text.charAt(end))
            || !Character.isLetterOrDigit(words.charAt(words.length() - 1)));
  }

  private boolean endsWithWords(int end, String words) {
    int start = end - words.length() - 1;
    return start >= 0
        && lower.startsWith(words, start)
        && text.charAt(end - 1) == ' '
        && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
  }
}
