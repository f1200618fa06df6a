package landbridge.extract;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landbridge.names.LanguageTags;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a sentence by a pattern.
 *
 * @param bindings what fills the slots
 * @param before what was marked before the match, in the sentence and in its paragraph, the latest
 *     last
 * @param sentence the sentence
 * @param words the words of the match, in small letters
 * @param subject what the document is about
 * @param country the country that the document is about, or null
 * @param report the month of a dated report as {@code 2023-11}, or null
 */
record Reading(
    Map<String, List<Marked>> bindings,
    List<Marked> before,
    String sentence,
    String words,
    Mention subject,
    @Nullable String country,
    @Nullable String report) {

  private static final Pattern RAIL = Pattern.compile("\\brail");
  private static final Pattern REFERENCE = Pattern.compile("^(?i:the|this|its|it)\\b");
  private static final Pattern ROAD = Pattern.compile("\\b(?:highway|road)\\b");

  List<Marked> slot(String name) {
    return bindings.getOrDefault(name, List.of());
  }

  /** The last thing spoken of before that would fill a slot of the type. */
  Optional<Marked> last(SlotType type) {
    return before.stream()
        .filter(mark -> type.fills().contains(mark.type()))
        .reduce((a, b) -> b)
        .map(
            mark ->
                mark.meaning() instanceof Mention mention
                    ? new Marked(mark.from(), mark.to(), mark.type(), type.taken(mention))
                    : mark);
  }

  /** The width in the words for a gauge, {@code 1,520 mm}; empty where they give none. */
  Optional<Marked> millimetres(Marked mark) {
    return Numbers.leading(sentence.substring(mark.from(), mark.to()))
        .map(number -> new Amount(number.value(), "mm", null, null))
        .map(amount -> new Marked(mark.from(), mark.to(), "mm", amount));
  }

  /** Of two countries the one that the document is not about; empty if it is about neither. */
  Optional<Mention> other(Route frontier) {
    boolean first = frontier.from().name().equals(country);
    boolean second = frontier.to().name().equals(country);
    return first == second
        ? Optional.empty()
        : Optional.of(first ? frontier.to() : frontier.from());
  }

  /**
   * The country that the document is about, where another one is named; empty if it is the same.
   */
  Optional<Mention> home(Mention foreign) {
    return country == null || country.equals(foreign.name())
        ? Optional.empty()
        : Optional.of(Mention.of(country, "Country"));
  }

  /** Whether the words for a crossing speak of rail or road; empty where they do not tell. */
  Optional<Marked> mode(Marked mark) {
    String text = Amounts.lower(sentence.substring(mark.from(), mark.to()));
    boolean rail = RAIL.matcher(text).find();
    boolean road = ROAD.matcher(text).find();
    return rail == road || !mark.type().equals("BorderCrossing")
        ? Optional.empty()
        : Optional.of(
            new Marked(mark.from(), mark.to(), "", new Value.Concept(rail ? "rail" : "road")));
  }

  /** The thing that others name: the crossing at a place, the link between two places. */
  Optional<Marked> make(String type, List<Marked> parts) {
    Marked first = parts.get(0);
    if (first.meaning() instanceof Route route) {
      return Optional.of(
          new Marked(
              first.from(), first.to(), type, Mentions.between(type, route.from(), route.to())));
    }
    List<Mention> things = new ArrayList<>();
    for (Marked part : parts) {
      if (part.meaning() instanceof Mention mention) {
        things.add(mention);
      } else if (part.meaning() instanceof String words) {
        things.add(Mention.of(words, type));
      } else {
        return Optional.empty();
      }
    }
    Mention thing =
        type.equals("BorderCrossing")
            ? Mentions.crossing(things.get(0))
            : things.size() > 1
                ? Mentions.between(type, things.get(0), things.get(1))
                : Mention.of(things.get(0).name(), type);
    return Optional.of(new Marked(first.from(), first.to(), type, thing));
  }

  /** A division that a list names without the word for its kind, which the list's head tells. */
  Optional<Marked> part(Marked mark, List<Marked> kindAndWhole) {
    if (!(mark.meaning() instanceof Mention named)) {
      return Optional.empty();
    }
    @Nullable Mention whole = null;
    Mention part = named;
    for (Marked of : kindAndWhole) {
      if (of.meaning() instanceof Value.Concept concept && part.kind() == null) {
        part =
            Mentions.ofKind(
                part.name(), concept.local().substring(concept.local().indexOf('/') + 1));
      } else if (of.meaning() instanceof Mention mention) {
        whole = mention;
      }
    }
    Mention within = new Mention(part.name(), part.type(), part.kind(), whole);
    return Optional.of(new Marked(mark.from(), mark.to(), part.type(), within));
  }

  /** The name of a thing as a name of another, in a language if the text tells which. */
  Optional<Marked> name(Marked mark, List<Marked> languages) {
    String words = sentence.substring(mark.from(), mark.to()).replace('\n', ' ');
    String written =
        mark.meaning() instanceof Mention mention && words.endsWith(mention.name())
            ? mention.name()
            : words;
    if (!Words.isCapital(written) || REFERENCE.matcher(written).find()) {
      return Optional.empty();
    }
    @Nullable String language = null;
    for (Marked told : languages) {
      language = sentence.substring(told.from(), told.to());
    }
    if (language != null && !LanguageTags.isLabel(language)) {
      return Optional.empty();
    }
    String tag = LanguageTags.tag(written, language == null ? "English" : language).tag();
    return Optional.of(
        new Marked(mark.from(), mark.to(), "", new Value.Name(written, tag, written)));
  }
}
