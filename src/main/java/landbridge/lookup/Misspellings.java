package landbridge.lookup;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Names as people mistype them, by which lookup is measured. Each is one slip away from the name
 * and never the name itself; the same name, number and seed give the same misspellings.
 */
public final class Misspellings {
  /** A name of fewer letters is another word after one slip. */
  private static final int FEWEST_LETTERS = 4;

  private static final int FEWEST_CHARACTERS = 3;
  private static final int LONGEST = 200;

  private Misspellings() {}

  /** What was done to the name. */
  public enum Slip {
    /** A letter is missing. */
    LEFT_OUT,
    /** A letter stands twice, or one near it on the keyboard or in shape stands after it. */
    INSERTED,
    /** A letter of the same script near it stands in its place. */
    REPLACED,
    /** Two letters side by side are exchanged. */
    SWAPPED,
    /** A Latin letter has lost its tone mark or other diacritic, or all of them have. */
    UNMARKED
  }

  /** A misspelt name. */
  public record Misspelling(String text, Slip slip) {}

  /**
   * Some misspellings of a name, as many kinds of them as there are.
   *
   * @param count how many at most; fewer where there are no more, and none of names that are too
   *     short to be known again or longer than any name
   */
  public static List<Misspelling> of(String name, int count, long seed) {
    Map<Slip, List<String>> slips = all(name);
    Random random = new Random(31 * seed + name.hashCode());
    slips.values().forEach(texts -> Collections.shuffle(texts, random));
    List<Misspelling> chosen = new ArrayList<>();
    for (int round = 0; chosen.size() < count && !slips.isEmpty(); round++) {
      int at = round;
      slips.values().removeIf(texts -> texts.size() <= at);
      slips.forEach((slip, texts) -> chosen.add(new Misspelling(texts.get(at), slip)));
    }
    return List.copyOf(chosen.subList(0, Math.max(0, Math.min(count, chosen.size()))));
  }

  private static Map<Slip, List<String>> all(String name) {
    Map<Slip, List<String>> slips = new EnumMap<>(Slip.class);
    if (name.length() > LONGEST) {
      return slips;
    }
    List<String> letters = Letters.of(name);
    if (!isLongEnough(letters)) {
      return slips;
    }
    Set<String> taken = new LinkedHashSet<>();
    taken.add(seen(name));
    for (Slip slip : Slip.values()) {
      List<String> texts = new ArrayList<>();
      for (List<String> made : made(slip, letters)) {
        String text = Normalizer.normalize(String.join("", made), Form.NFC);
        if (taken.add(seen(text))) {
          texts.add(text);
        }
      }
      slips.put(slip, texts);
    }
    return slips;
  }

  private static List<List<String>> made(Slip slip, List<String> letters) {
    List<List<String>> made = new ArrayList<>();
    for (int at = 0; at < letters.size(); at++) {
      if (Letters.isLetter(letters.get(at))) {
        made.addAll(
            switch (slip) {
              case LEFT_OUT -> List.of(leftOut(letters, at));
              case INSERTED -> inserted(letters, at);
              case REPLACED -> replaced(letters, at);
              case SWAPPED -> swapped(letters, at);
              case UNMARKED -> List.of(with(letters, at, Letters.unmarked(letters.get(at))));
            });
      }
    }
    if (slip == Slip.UNMARKED) {
      made.add(letters.stream().map(Letters::unmarked).toList());
    }
    return made;
  }

  private static List<String> leftOut(List<String> letters, int at) {
    List<String> made = new ArrayList<>(letters);
    String gone = made.remove(at);
    if (at < made.size()) {
      made.set(at, Letters.inCaseOf(gone, made.get(at)));
    }
    return made;
  }

  private static List<List<String>> inserted(List<String> letters, int at) {
    List<List<String>> made = new ArrayList<>();
    List<String> extra = new ArrayList<>(Letters.near(letters.get(at)));
    extra.add(letters.get(at));
    String next = letters.get(Math.min(at + 1, letters.size() - 1));
    for (String letter : extra) {
      List<String> longer = new ArrayList<>(letters);
      longer.add(at + 1, Letters.inCaseOf(next, Letters.lower(letter)));
      made.add(longer);
    }
    return made;
  }

  private static List<List<String>> replaced(List<String> letters, int at) {
    return Letters.near(letters.get(at)).stream().map(near -> with(letters, at, near)).toList();
  }

  private static List<List<String>> swapped(List<String> letters, int at) {
    if (at + 1 == letters.size() || !Letters.isLetter(letters.get(at + 1))) {
      return List.of();
    }
    String first = letters.get(at);
    String second = letters.get(at + 1);
    List<String> made = with(letters, at, Letters.inCaseOf(first, Letters.lower(second)));
    return List.of(with(made, at + 1, Letters.inCaseOf(second, Letters.lower(first))));
  }

  private static List<String> with(List<String> letters, int at, String letter) {
    List<String> made = new ArrayList<>(letters);
    made.set(at, letter);
    return made;
  }

  private static boolean isLongEnough(List<String> letters) {
    long count = letters.stream().filter(Letters::isLetter).count();
    return count >= FEWEST_LETTERS
        || count >= FEWEST_CHARACTERS && letters.stream().anyMatch(Letters::isHan);
  }

  /** Names that differ in nothing but case are one name. */
  private static String seen(String text) {
    return Letters.lower(Normalizer.normalize(text, Form.NFC));
  }
}
