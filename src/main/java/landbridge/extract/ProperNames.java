package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import landbridge.names.Fold;
import landbridge.names.GenericWords;
import landbridge.names.PlaceTypes;
import landbridge.names.ResourceTable;
import landbridge.names.Script;
import landbridge.names.TopDivisions;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in the sentences of one document, the longest at each place: names that the
 * document's title, infobox, tables and lists have given, and runs of words with capitals, with the
 * type words and "of" that belong to them ({@code Northern Xinjiang branch of the Lanxin Railway},
 * {@code Khorgos border crossing}).
 */
final class ProperNames {

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ](?:\\p{Ll}{2,}|\\p{Lu})[\\p{L}\\p{M}]*)*");
  private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");
  private static final int LONGEST = 9;
  private static final int TYPE_WORDS = 5;

  private static final Set<String> NOT_NAMES =
      ResourceTable.read(ProperNames.class, "not-names.tsv").stream()
          .flatMap(row -> row.list("words").stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> DEMONYMS =
      ResourceTable.read(ProperNames.class, "demonyms.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("word"), row -> row.get("country")));

  /** Words before "of" that make what follows a part of the name. */
  private static final Set<String> OF_HEADS =
      Set.of(
          "branch",
          "prefecture",
          "county",
          "republic",
          "bailiwick",
          "kingdom",
          "municipality",
          "province",
          "region",
          "state",
          "gulf",
          "strait",
          "isle",
          "banner",
          "league");

  private final Mentions mentions;
  private final Map<String, Mention> known = new HashMap<>();
  private final Set<String> inside = new HashSet<>();
  private final Set<String> small = new HashSet<>();

  /**
   * Names of one document.
   *
   * @param mentions tells what a name means
   */
  ProperNames(Mentions mentions) {
    this.mentions = mentions;
  }

  /** A name that the document gives a thing. */
  void know(String name, Mention thing) {
    String key = Fold.key(name);
    if (!key.isEmpty() && Character.isUpperCase(name.charAt(0))) {
      known.putIfAbsent(key, thing);
    }
  }

  /** Takes note of which words of a sentence have capitals inside it, and which have none. */
  void survey(String sentence) {
    Matcher m = TOKEN.matcher(sentence);
    boolean first = true;
    while (m.find()) {
      if (!isCapital(m.group())) {
        small.add(m.group());
      } else if (!first) {
        inside.add(m.group());
      }
      first = false;
    }
  }

  /** A word of a sentence; joined if only a hyphen or dash parts it from the one before. */
  private record Token(int from, int to, String text, String before) {
    boolean follows() {
      return before.equals(" ") || isJoined();
    }

    boolean isJoined() {
      return before.equals("-") || before.equals("–") || before.equals("—");
    }
  }

  /** All names of a sentence. */
  List<Marked> in(String sentence) {
    List<Token> tokens = tokens(sentence);
    List<Marked> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      int next = isStart(tokens, i) ? name(sentence, tokens, i, names) : i;
      i = Math.max(next, i + 1);
    }
    return names;
  }

  private static List<Token> tokens(String sentence) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(sentence);
    int end = 0;
    while (m.find()) {
      String before = sentence.substring(end, m.start()).replace('\n', ' ').replace('\u00a0', ' ');
      tokens.add(new Token(m.start(), m.end(), m.group(), before));
      end = m.end();
    }
    return tokens;
  }

  static boolean isCapital(String word) {
    int first = word.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  private boolean isStart(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean ordinal =
        ORDINAL.matches(token.text())
            && i + 1 < tokens.size()
            && tokens.get(i + 1).before().equals(" ")
            && isCapital(tokens.get(i + 1).text());
    if (ordinal) {
      return true;
    }
    if (!isCapital(token.text())) {
      return false;
    }
    boolean runsOn =
        i + 1 < tokens.size()
            && tokens.get(i + 1).follows()
            && isCapital(tokens.get(i + 1).text())
            && !NOT_NAMES.contains(token.text());
    return runsOn || isName(tokens, i) || knownLength(tokens, i) > 0;
  }

  /** Whether a word with a capital is a name, where the sentence may have given the capital. */
  private boolean isName(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean first = i == 0;
    if (!NOT_NAMES.contains(token.text())) {
      return (!first || !Amounts.isNumber(token.text()))
          && (!first
              || inside.contains(token.text())
              || known.containsKey(Fold.key(token.text()))
              || (!small.contains(token.text().toLowerCase(Locale.ROOT)) && !isPlural(tokens)));
    }
    return !first && startsName(token);
  }

  /** {@code Cranes lift}: a first word in -s with a verb of the plural is no name. */
  private static boolean isPlural(List<Token> tokens) {
    String first = tokens.get(0).text();
    String next = tokens.size() > 1 ? tokens.get(1).text() : "";
    return first.endsWith("s")
        && tokens.size() > 1
        && tokens.get(1).before().equals(" ")
        && !isCapital(next)
        && !next.endsWith("s")
        && !next.equals("had");
  }

  /** {@code Northern Xinjiang}: a listed word inside a sentence can begin a name. */
  private static boolean startsName(Token token) {
    return switch (token.text()) {
      case "Northern",
          "Southern",
          "Eastern",
          "Western",
          "North",
          "South",
          "East",
          "West",
          "Central",
          "New",
          "Old",
          "Great",
          "Inner",
          "Outer",
          "International" ->
          true;
      default -> false;
    };
  }

  /** How many words from here on are a known name; 0 where they are none. */
  private int knownLength(List<Token> tokens, int i) {
    for (int n = Math.min(LONGEST, tokens.size() - i); n > 0; n--) {
      StringBuilder text = new StringBuilder(tokens.get(i).text());
      boolean whole = true;
      for (int k = i + 1; k < i + n; k++) {
        whole &= tokens.get(k).follows();
        text.append(tokens.get(k).before()).append(tokens.get(k).text());
      }
      if (whole && known.containsKey(Fold.key(text.toString()))) {
        return n;
      }
    }
    return 0;
  }

  /** Adds the name that begins at a word; returns the index of the first word after it. */
  private int name(String sentence, List<Token> tokens, int start, List<Marked> names) {
    int run = start + 1;
    while (run < tokens.size()
        && tokens.get(run).follows()
        && (isCapital(tokens.get(run).text()) || isNumberOfName(tokens, run))
        && run - start < LONGEST) {
      run++;
    }
    if (ownsNext(tokens, start, run)) {
      run += 2;
    }
    boolean isAdjective = DEMONYMS.containsKey(text(sentence, tokens, start, run));
    int end = isAdjective ? run : withType(sentence, tokens, start, run);
    end = Math.max(end, withOf(sentence, tokens, end));
    end = Math.max(end, start + knownLength(tokens, start));
    String text = text(sentence, tokens, start, end);
    @Nullable String country = DEMONYMS.get(text);
    Optional<Route> route = known.containsKey(Fold.key(text)) ? Optional.empty() : route(text);
    int from = tokens.get(start).from();
    int to = tokens.get(end - 1).to();
    Optional<Route> frontier = frontier(text);
    if (frontier.isPresent()) {
      names.add(new Marked(from, to, "Frontier", frontier.get()));
    } else if (country != null) {
      names.add(new Marked(from, to, "Demonym", Mention.of(country, "Country")));
    } else if (route.isPresent()) {
      names.add(new Marked(from, to, "Route", route.get()));
    } else {
      Mention mention = mention(text);
      boolean isForeign = Script.of(text) != Script.LATN;
      names.add(new Marked(from, to, isForeign ? "Foreign" : mention.type(), mention));
    }
    return end;
  }

  /** {@code Fisherman's Wharf}: an apostrophe within a name, not one behind the name of a place. */
  private boolean ownsNext(List<Token> tokens, int start, int at) {
    return at == start + 1
        && at + 1 < tokens.size()
        && tokens.get(at).text().equals("s")
        && (tokens.get(at).before().equals("'") || tokens.get(at).before().equals("’"))
        && tokens.get(at + 1).before().equals(" ")
        && isCapital(tokens.get(at + 1).text())
        && mention(tokens.get(start).text()).type().equals(Mention.THING)
        && !known.containsKey(Fold.key(tokens.get(start).text()))
        && !NOT_NAMES.contains(tokens.get(start).text())
        && !DEMONYMS.containsKey(tokens.get(start).text());
  }

  private static boolean isNumberOfName(List<Token> tokens, int at) {
    return tokens.get(at).isJoined() && Character.isDigit(tokens.get(at).text().charAt(0));
  }

  private static String text(String sentence, List<Token> tokens, int start, int end) {
    return sentence
        .substring(tokens.get(start).from(), tokens.get(end - 1).to())
        .replace('\n', ' ');
  }

  /** Small type words after a run of capitals that belong to the name, as many as fit. */
  private static int withType(String sentence, List<Token> tokens, int start, int run) {
    for (int n = Math.min(TYPE_WORDS, tokens.size() - run); n > 0; n--) {
      boolean follows = true;
      for (int k = run; k < run + n; k++) {
        follows &= tokens.get(k).follows() && !isCapital(tokens.get(k).text());
      }
      if (follows
          && isType(text(sentence, tokens, start, run + n), text(sentence, tokens, run, run + n))) {
        return run + n;
      }
    }
    return run;
  }

  /** Whether the words behind a name are its type word, all of them and no more. */
  private static boolean isType(String name, String words) {
    return PlaceTypes.of(name)
        .filter(type -> type.specific().length() < name.length())
        .map(PlaceTypes.TypeWord::word)
        .or(() -> GenericWords.split(name, "en").map(GenericWords.Split::generic))
        .filter(word -> Fold.key(word).equals(Fold.key(words)))
        .isPresent();
  }

  /** {@code branch of the Lanxin Railway}: the name goes on after "of". */
  private static int withOf(String sentence, List<Token> tokens, int end) {
    String head = tokens.get(end - 1).text().toLowerCase(Locale.ROOT);
    int at = end;
    if (!OF_HEADS.contains(head) || !isWord(tokens, at, "of")) {
      return end;
    }
    at++;
    at += isWord(tokens, at, "the") ? 1 : 0;
    int from = at;
    while (at < tokens.size() && tokens.get(at).follows() && isCapital(tokens.get(at).text())) {
      at++;
    }
    if (at == from || isDivisionOfDivision(head, sentence, tokens, from, at)) {
      return end;
    }
    return withType(sentence, tokens, from, at);
  }

  /** {@code Sandford County of Kumtag Prefecture} is two names, each with its type word. */
  private static boolean isDivisionOfDivision(
      String head, String sentence, List<Token> tokens, int from, int to) {
    return !head.equals("branch")
        && GenericWords.split(text(sentence, tokens, from, to), "en").isPresent();
  }

  private static boolean isWord(List<Token> tokens, int at, String word) {
    return at < tokens.size()
        && tokens.get(at).before().equals(" ")
        && tokens.get(at).text().equals(word);
  }

  /** {@code Kumtag Gate pass} and {@code Kumtag Shan mountains} say twice what they name. */
  private static String once(String name) {
    Optional<PlaceTypes.TypeWord> type = PlaceTypes.of(name);
    boolean isTwice =
        type.filter(
                word -> word.className().equals("Pass") || word.className().equals("MountainRange"))
            .flatMap(word -> PlaceTypes.of(word.specific()))
            .filter(inner -> inner.className().equals(type.get().className()))
            .isPresent();
    return isTwice ? type.get().specific() : name;
  }

  private Mention mention(String written) {
    String name = once(written);
    @Nullable Mention thing = known.get(Fold.key(name));
    return thing != null
        ? thing
        : mentions.of(name, TopDivisions.isOne(name) ? "Region" : Mention.THING);
  }

  /**
   * Two adjectives of countries joined by a dash: {@code Chinese–Mongolian}, {@code Sino-Kazakh}.
   */
  private static Optional<Route> frontier(String text) {
    String[] parts = text.split("[–—-]");
    if (parts.length != 2) {
      return Optional.empty();
    }
    @Nullable String one = parts[0].equals("Sino") ? "China" : DEMONYMS.get(parts[0]);
    @Nullable String other = DEMONYMS.get(parts[1]);
    return one == null || other == null
        ? Optional.empty()
        : Optional.of(new Route(Mention.of(one, "Country"), Mention.of(other, "Country")));
  }

  /** Two names or more joined by dashes, none of which is an adjective. */
  private Optional<Route> route(String text) {
    String[] parts = text.split("[–—-]");
    if (parts.length < 2 || PlaceTypes.of(text).isPresent()) {
      return Optional.empty();
    }
    for (String part : parts) {
      boolean isPlace =
          !part.isBlank() && isCapital(part) && !DEMONYMS.containsKey(part) && !part.equals("Sino");
      if (!isPlace || part.equals(part.toUpperCase(Locale.ROOT))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Route(mention(parts[0]), mention(parts[parts.length - 1])));
  }
}
