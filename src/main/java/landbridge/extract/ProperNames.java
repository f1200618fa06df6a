package landbridge.extract;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.names.Countries;
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

  private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");

  /** Words beside two names joined by a hyphen that tell of something running between them. */
  private static final Set<String> ROUTE_WORDS =
      ResourceTable.read(ProperNames.class, "route-words.tsv").stream()
          .flatMap(row -> row.list("words").stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Mentions mentions;
  private final KnownNames known = new KnownNames();
  private final Capitals capitals = new Capitals();

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
    known.know(name, thing);
  }

  /** Takes note of which words of a sentence have capitals. */
  void survey(String sentence) {
    capitals.survey(Words.of(sentence));
  }

  /** All names of a sentence. */
  List<Marked> in(String sentence) {
    Words words = Words.of(sentence);
    List<Marked> names = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int end = isStart(words, i) ? end(words, i) : i;
      if (end > i) {
        names.add(name(words, i, end));
      }
      i = Math.max(end, i + 1);
    }
    return names;
  }

  private boolean isStart(Words words, int i) {
    Words.Word word = words.get(i);
    boolean ordinal =
        ORDINAL.matches(word.text())
            && i + 1 < words.size()
            && words.get(i + 1).before().equals(" ")
            && words.get(i + 1).isCapital();
    if (ordinal) {
      return true;
    }
    if (!word.isCapital()) {
      return false;
    }
    boolean runsOn =
        i + 1 < words.size()
            && words.get(i + 1).follows()
            && words.get(i + 1).isCapital()
            && !Capitals.isListed(word.text());
    return runsOn || capitals.isName(words, i, known) || known.length(words, i) > 0;
  }

  /** The index of the first word after the name that begins at a word. */
  private int end(Words words, int start) {
    int run = start + 1;
    while (run < words.size()
        && words.get(run).follows()
        && (words.get(run).isCapital() || isNumberOfName(words.get(run)))
        && run - start < KnownNames.LONGEST) {
      run++;
    }
    if (ownsNext(words, start, run)) {
      run += 2;
    }
    boolean isAdjective = Demonyms.isOne(words.text(start, run));
    int end = isAdjective ? run : NameEnds.withType(words, start, run);
    end = Math.max(end, NameEnds.withOf(words, end));
    return Math.max(end, start + known.length(words, start));
  }

  private static boolean isNumberOfName(Words.Word word) {
    return word.isJoined() && Character.isDigit(word.text().charAt(0));
  }

  /** {@code Fisherman's Wharf}: an apostrophe within a name, not one behind the name of a place. */
  private boolean ownsNext(Words words, int start, int at) {
    return at == start + 1
        && at + 1 < words.size()
        && words.get(at).text().equals("s")
        && (words.get(at).before().equals("'") || words.get(at).before().equals("’"))
        && words.get(at + 1).before().equals(" ")
        && words.get(at + 1).isCapital()
        && mention(words.get(start).text()).type().equals(Mention.THING)
        && !known.has(words.get(start).text())
        && !Capitals.isListed(words.get(start).text())
        && !Demonyms.isOne(words.get(start).text());
  }

  /** What the name is one of: a frontier, an adjective, a route, or a thing. */
  private Marked name(Words words, int start, int end) {
    String text = words.text(start, end);
    int from = words.get(start).from();
    int to = words.get(end - 1).to();
    Optional<Route> frontier = Demonyms.frontier(text);
    if (frontier.isPresent()) {
      return new Marked(from, to, "Frontier", frontier.get());
    }
    Optional<Mention> country = Demonyms.country(text);
    if (country.isPresent()) {
      return new Marked(from, to, "Demonym", country.get());
    }
    Optional<Route> route =
        known.has(text) || !isRoute(text, words, start, end) ? Optional.empty() : route(text);
    if (route.isPresent()) {
      return new Marked(from, to, "Route", route.get());
    }
    Mention mention = mention(text);
    boolean isForeign = Script.of(text) != Script.LATN;
    return new Marked(from, to, isForeign ? "Foreign" : mention.type(), mention);
  }

  /**
   * Whether names joined by hyphens can be the ends of a route, and not one name, {@code Ulan-Ude}:
   * one of them stands alone elsewhere, or the words beside them speak of a route.
   */
  private boolean isRoute(String text, Words words, int start, int end) {
    return text.indexOf('-') < 0
        || Stream.of(text.split("[–—-]"))
            .anyMatch(
                part ->
                    capitals.isAlone(part) || known.has(part) || Countries.named(part).isPresent())
        || (start > 0 && ROUTE_WORDS.contains(words.get(start - 1).text()))
        || (end < words.size() && ROUTE_WORDS.contains(words.get(end).text()));
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
    @Nullable Mention thing = known.get(name);
    return thing != null
        ? thing
        : mentions.of(name, TopDivisions.isOne(name) ? "Region" : Mention.THING);
  }

  /** Two names or more joined by dashes, none of which is an adjective. */
  private Optional<Route> route(String text) {
    String[] parts = text.split("[–—-]");
    if (parts.length < 2 || PlaceTypes.of(text).isPresent()) {
      return Optional.empty();
    }
    for (String part : parts) {
      boolean isPlace = !part.isBlank() && Words.isCapital(part) && !Demonyms.isOne(part);
      if (!isPlace || part.equals(part.toUpperCase(Locale.ROOT))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Route(mention(parts[0]), mention(parts[parts.length - 1])));
  }
}
