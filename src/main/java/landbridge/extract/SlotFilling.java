package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** What fills a slot of a pattern in a stretch of a sentence. */
final class SlotFilling {

  private static final Pattern ITEM = Pattern.compile("[^,;()]+");
  private static final Pattern CONJUNCTION =
      Pattern.compile("^(?:and|or|in particular|especially) | and | or | in particular");

  private SlotFilling() {}

  /**
   * The marks that fill a slot.
   *
   * @param type the slot's type, one of {@link SlotType}, {@code words}, {@code superlative} or
   *     {@code kind}
   * @param from the first character of the stretch
   * @param to the character behind it
   */
  static List<Marked> of(String type, Skeleton sentence, int from, int to) {
    return switch (type) {
      case "words" -> words(sentence, from, to);
      case "superlative" -> List.of(text(sentence, from, to));
      case "kind" -> List.of(kind(sentence, from, to));
      default -> filling(type, sentence, from, to);
    };
  }

  /** A stretch as it stands in the sentence. */
  private static Marked text(Skeleton sentence, int from, int to) {
    int start = sentence.origin().get(from);
    int end = sentence.end(to);
    String words = sentence.original().substring(start, end).replace('\n', ' ');
    return new Marked(start, end, "words", words);
  }

  /** The words for a kind of division; which kind they mean, the country tells. */
  private static Marked kind(Skeleton sentence, int from, int to) {
    return new Marked(
        sentence.origin().get(from), sentence.end(to), "Kind", sentence.text().substring(from, to));
  }

  private static List<Marked> filling(String name, Skeleton sentence, int from, int to) {
    SlotType type = SlotType.of(name);
    return sentence.between(from, to, true).stream()
        .filter(mark -> type.fills().contains(mark.type()))
        .map(
            mark ->
                mark.meaning() instanceof Mention mention
                    ? new Marked(mark.from(), mark.to(), mark.type(), type.taken(mention))
                    : mark)
        .toList();
  }

  /** Plain words, several items parted by commas, "and" and parentheses. */
  private static List<Marked> words(Skeleton sentence, int from, int to) {
    List<Marked> items = new ArrayList<>();
    String text = sentence.text().substring(from, to);
    Matcher item = ITEM.matcher(text);
    while (item.find()) {
      int start = item.start();
      for (String part : CONJUNCTION.split(item.group() + " ")) {
        int at = text.indexOf(part.strip(), start);
        if (!part.isBlank() && at >= 0 && !part.strip().equals("in particular")) {
          String words = part.strip();
          items.add(
              new Marked(
                  sentence.origin().get(from + at),
                  sentence.end(from + at + words.length()),
                  "words",
                  words));
          start = at + words.length();
        }
      }
    }
    return items;
  }
}
