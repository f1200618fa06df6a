package landbridge.extract;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a document has spoken of so far, to which a word such as "it" or "the station" can go back.
 * Made for one document and told what each sentence speaks of, in order.
 */
final class Antecedents {

  private static final Pattern OPENING = Pattern.compile("^(?:The |This )?$");

  /** How many marks back in a paragraph a reference can reach. */
  private static final int REMEMBERED = 60;

  private final Mention subject;
  private final @Nullable Mention line;
  private final @Nullable String country;

  /** What the paragraph has spoken of, the latest last; and the document, by class. */
  private final List<Marked> paragraph = new ArrayList<>();

  private final Map<String, Mention> latest = new HashMap<>();
  private @Nullable Mention topic;

  /**
   * Those of one document.
   *
   * @param subject what it is about; a mention of type {@link Mention#DOCUMENT} where it is about
   *     no one thing
   * @param line the one line that the subject lies on, or null
   * @param country the country that it is about, or null
   */
  Antecedents(Mention subject, @Nullable Mention line, @Nullable String country) {
    this.subject = subject;
    this.line = line;
    this.country = country;
  }

  /** Begins a paragraph, in which "it" is what the document is about until another is named. */
  void paragraph() {
    paragraph.clear();
    topic = isThing(subject) ? subject : null;
    if (topic != null) {
      paragraph.add(new Marked(0, 0, topic.type(), topic));
    }
  }

  private static boolean isThing(Mention mention) {
    return !mention.type().equals(Mention.DOCUMENT);
  }

  /** What was spoken of so far in the paragraph, the latest last. */
  List<Marked> inParagraph() {
    return List.copyOf(paragraph);
  }

  /** What the paragraph is about, if it is about a thing. */
  @Nullable Mention topic() {
    return topic;
  }

  /**
   * What a noun means.
   *
   * @param marks those of the sentence
   * @param before where the noun stands in it
   */
  Optional<Mention> meant(CommonNoun noun, List<Marked> marks, int before) {
    Predicate<Mention> fits =
        mention ->
            switch (noun.type()) {
              case "Division" -> Mentions.isSettlement(mention);
              case "Line" -> mention.type().equals("Line") || mention.type().equals("RailLink");
              default -> mention.type().equals(noun.type());
            };
    for (String place : noun.to()) {
      Optional<Mention> thing =
          switch (place) {
            case "subject" -> Optional.of(subject).filter(fits);
            case "recent" ->
                last(
                    Stream.concat(paragraph.stream(), marks.stream().filter(m -> m.to() <= before))
                        .map(Marked::meaning)
                        .filter(Mention.class::isInstance)
                        .map(Mention.class::cast),
                    fits);
            case "any" -> Optional.ofNullable(latest.get(noun.type()));
            case "line" -> Optional.ofNullable(line);
            case "crossing" ->
                Optional.of(subject)
                    .filter(s -> isThing(s) && hasCrossing(s))
                    .map(Mentions::crossing);
            case "country" -> Optional.ofNullable(country).map(name -> Mention.of(name, "Country"));
            default -> throw new IllegalArgumentException("references.tsv: " + place);
          };
      if (thing.isPresent()) {
        return thing;
      }
    }
    return Optional.empty();
  }

  private static boolean hasCrossing(Mention subject) {
    return (Mentions.isDivision(subject.type()) && !subject.type().equals("Country"))
        || subject.type().equals("Station")
        || subject.type().equals("Pass");
  }

  private static Optional<Mention> last(Stream<Mention> mentions, Predicate<Mention> fits) {
    return mentions.filter(fits).reduce((a, b) -> b);
  }

  /** Remembers a thing that a rule found in the sentence and that has no name there. */
  void made(Marked thing) {
    paragraph.add(thing);
  }

  /** Remembers what the sentence has spoken of. */
  void follow(String sentence, List<Marked> marks, List<Marked> references) {
    paragraph.addAll(marks);
    if (paragraph.size() > REMEMBERED) {
      paragraph.subList(0, paragraph.size() - REMEMBERED).clear();
    }
    for (Marked mark : marks) {
      if (mark.meaning() instanceof Mention mention && !references.contains(mark)) {
        latest.put(mention.type(), mention);
      }
    }
    topic = head(sentence, marks);
  }

  /** What a sentence speaks of: what it begins with, or else what was spoken of before. */
  @Nullable Mention head(String sentence, List<Marked> marks) {
    return !marks.isEmpty() && opens(sentence, marks.get(0))
        ? (Mention) marks.get(0).meaning()
        : topic;
  }

  /** Whether the sentence begins with the thing. */
  static boolean opens(String sentence, Marked mark) {
    return mark.meaning() instanceof Mention
        && !mark.type().equals("Demonym")
        && OPENING.matches(sentence.substring(0, mark.from()));
  }
}
