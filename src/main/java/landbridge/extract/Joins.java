package landbridge.extract;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import landbridge.names.TopDivisions;

/** Marks of one sentence that stand side by side and mean one thing → one mark. */
final class Joins {

  private static final Pattern AT =
      Pattern.compile("^(?: \\([^()]*\\))?,?(?: (?:at|in|of|near))? (?:the )?$");

  private static final int LONGEST_NOUN = 60;

  private Joins() {}

  /** {@code Manzhouli, Inner Mongolia}: the second name only tells where the first lies. */
  static List<Apposition> appositions(String sentence, List<Marked> marks) {
    List<Apposition> found = new ArrayList<>();
    for (int i = 0; i + 1 < marks.size(); i++) {
      Marked place = marks.get(i);
      Marked whole = marks.get(i + 1);
      boolean isOfPlace =
          place.meaning() instanceof Mention part
              && !part.type().equals("Country")
              && !part.type().equals("Region")
              && !TopDivisions.isOne(part.name())
              && whole.meaning() instanceof Mention top
              && (top.type().equals("Region")
                  || top.type().equals("Country")
                  || TopDivisions.isOne(top.name()))
              && !whole.type().equals("Demonym")
              && sentence.substring(place.to(), whole.from()).equals(", ");
      if (isOfPlace) {
        int to = whole.to();
        to +=
            to < sentence.length() && sentence.charAt(to) == ',' && endsApposition(sentence, to)
                ? 1
                : 0;
        Marked both = new Marked(place.from(), to, place.type(), place.meaning());
        found.add(new Apposition(place, whole, both));
        marks.set(i, both);
        marks.remove(i + 1);
      }
    }
    return found;
  }

  /**
   * Whether a comma after an apposition belongs to it: small words that go on with the sentence.
   */
  private static boolean endsApposition(String sentence, int comma) {
    return comma + 2 < sentence.length()
        && sentence.charAt(comma + 1) == ' '
        && Character.isLowerCase(sentence.charAt(comma + 2));
  }

  /** {@code the border town of Doslan}, {@code the city Doslan}: one mark, for the place named. */
  static void settlements(String sentence, List<Marked> marks) {
    for (int i = 0; i < marks.size(); i++) {
      Marked mark = marks.get(i);
      boolean isSettlement =
          mark.meaning() instanceof Mention mention
              && (mention.type().equals(Mention.THING) || Mentions.isSettlement(mention))
              && !mark.type().equals("Demonym");
      int from = isSettlement ? nounBefore(sentence, mark.from()) : -1;
      if (from >= 0 && (i == 0 || marks.get(i - 1).to() <= from)) {
        Mention place = (Mention) mark.meaning();
        Mention typed =
            place.type().equals(Mention.THING)
                ? new Mention(place.name(), "Division", place.kind(), place.within())
                : place;
        marks.set(i, new Marked(from, mark.to(), typed.type(), typed));
      }
    }
  }

  /** Where "the border town of" begins that ends before a name; -1 if none does. */
  private static int nounBefore(String sentence, int name) {
    String before = Amounts.lower(sentence.substring(Math.max(0, name - LONGEST_NOUN), name));
    if (!before.endsWith(" ")) {
      return -1;
    }
    before = before.substring(0, before.length() - (before.endsWith(" of ") ? 4 : 1));
    int at = before.length();
    for (int words = 0; words < 3 && at > 0; words++) {
      at = before.lastIndexOf(' ', at - 1);
      boolean isSettlement =
          CommonNoun.of(before.substring(at + 1)).filter(CommonNoun::isDivision).isPresent();
      if (isSettlement
          && at >= 3
          && Phrases.isWord(before, at - 3, at)
          && before.startsWith("the", at - 3)) {
        return name
            - (sentence.substring(0, name).endsWith(" of ") ? 4 : 1)
            - before.length()
            + at
            - 3;
      }
    }
    return -1;
  }

  /** {@code the railway border crossing (port of entry) at Khorgos} is the one at Khorgos. */
  static void crossings(String sentence, List<Marked> marks) {
    for (int i = 0; i + 1 < marks.size(); i++) {
      Marked noun = marks.get(i);
      Marked place = marks.get(i + 1);
      boolean isOfPlace =
          noun.type().equals("BorderCrossing")
              && CommonNoun.of(bare(sentence, noun)).isPresent()
              && place.meaning() instanceof Mention at
              && Mentions.isDivision(at.type())
              && !place.type().equals("Country")
              && !place.type().equals("Demonym")
              && AT.matches(sentence.substring(noun.to(), place.from()));
      if (isOfPlace) {
        Mention at = (Mention) place.meaning();
        marks.set(i, new Marked(noun.from(), place.to(), "BorderCrossing", Mentions.crossing(at)));
        marks.remove(i + 1);
      }
    }
    for (int i = 0; i < marks.size(); i++) {
      Marked mark = marks.get(i);
      if (mark.meaning() instanceof Route route && isCrossing(sentence, mark)) {
        Mention crossing = Mentions.between("BorderCrossing", route.from(), route.to());
        marks.set(i, new Marked(mark.from(), mark.to(), "BorderCrossing", crossing));
      }
    }
  }

  /** {@code a new crossing, Altynkol–Korgas}; {@code the Dostyk–Alashankou crossing}. */
  private static boolean isCrossing(String sentence, Marked route) {
    String before = sentence.substring(0, route.from());
    return WordLists.of("before-crossing").stream().anyMatch(words -> before.endsWith(words + " "))
        || WordLists.of("behind-crossing").stream()
            .anyMatch(words -> sentence.startsWith(" " + words, route.to()));
  }

  private static String bare(String sentence, Marked mark) {
    String words = Amounts.lower(sentence.substring(mark.from(), mark.to()));
    int blank = words.indexOf(' ');
    return blank < 0 ? words : words.substring(blank + 1);
  }
}
