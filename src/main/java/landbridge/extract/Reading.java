package landbridge.extract;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param report the month of a dated report as {@code 2023-11}, or null
 */
record Reading(
    Map<String, List<Marked>> bindings,
    List<Marked> before,
    String sentence,
    String words,
    Mention subject,
    @Nullable String report) {

  private static final Pattern RAIL = Pattern.compile("\\brail");
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

  /** Whether the words for a crossing speak of rail or road; empty where they do not tell. */
  Optional<Marked> mode(Marked mark) {
    String text = Amounts.lower(sentence.substring(mark.from(), mark.to()));
    boolean rail = RAIL.matcher(text).find();
    boolean road = ROAD.matcher(text).find();
    return rail == road
        ? Optional.empty()
        : Optional.of(
            new Marked(mark.from(), mark.to(), "", new Value.Concept(rail ? "rail" : "road")));
  }

  /** The thing that others name: the crossing at a place, the link between two places. */
  Optional<Marked> make(String type, List<Marked> parts) {
    Marked first = parts.get(0);
    if (first.meaning() instanceof Route route) {
      return Optional.of(
          new Marked(first.from(), first.to(), type, between(type, route.from(), route.to())));
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
            ? Discourse.crossing(things.get(0))
            : things.size() > 1
                ? between(type, things.get(0), things.get(1))
                : Mention.of(things.get(0).name(), type);
    return Optional.of(new Marked(first.from(), first.to(), type, thing));
  }

  /**
   * The name of what two places are joined by; that a link has no direction, its identity tells.
   */
  private static Mention between(String type, Mention from, Mention to) {
    List<String> ends = new ArrayList<>(List.of(Mentions.specific(from), Mentions.specific(to)));
    String word =
        switch (type) {
          case "RailLink" -> " rail link";
          case "BorderCrossing" -> " border crossing";
          default -> " train";
        };
    return Mention.of(String.join("–", ends) + word, type);
  }
}
