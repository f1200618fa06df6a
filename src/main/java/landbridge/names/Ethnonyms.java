package landbridge.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names of peoples inside the names of autonomous divisions and ethnic townships, by {@code
 * ethnonyms.tsv}.
 */
public final class Ethnonyms {
  private static final List<String> COLUMNS =
      List.of("english", "variants", "zh", "ug-Arab", "kk-Arab", "kk-Cyrl", "ug-Latn");
  private static final int LONGEST_HAN = 6;
  private static final Map<String, String> ENGLISH = new HashMap<>();
  private static final Map<String, String> ALL = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(Ethnonyms.class, "ethnonyms.tsv")) {
      String english = row.get("english");
      ENGLISH.put(Fold.key(english), english);
      row.list("variants").forEach(variant -> ENGLISH.put(Fold.key(variant), english));
      for (String column : COLUMNS) {
        row.list(column).forEach(word -> ALL.put(Fold.key(word), english));
      }
    }
  }

  private Ethnonyms() {}

  /**
   * A specific without the peoples in it.
   *
   * @param rest what is left; never empty
   * @param peoples English names of the peoples in their order, in the spelling of the table
   */
  public record Parted(String rest, List<String> peoples) {}

  /** The table's English spelling of a people ("Uygur", "Uighur" give Uyghur); any script. */
  public static Optional<String> canonical(String word) {
    return Optional.ofNullable(ALL.get(Fold.key(word)));
  }

  /**
   * Takes the peoples off the end of the specific part of a name: "Xinjiang Uygur", 博尔塔拉蒙古,
   * "Jishishan Bonan, Dongxiang and Salar". The caller knows from the kind that there may be one.
   */
  public static Parted part(String specific) {
    String bare = specific.strip();
    return Script.of(bare) == Script.HANI ? han(bare) : spaced(bare);
  }

  /** Whether a text is nothing but peoples; true of an empty text. */
  static boolean areAll(String text) {
    return text.isBlank()
        || Words.of(text).stream().allMatch(w -> ENGLISH.containsKey(Fold.key(w)) || isLink(w));
  }

  /** Every English ethnonym of a text in the table's spelling, the other words as they are. */
  static String normalised(String text) {
    List<String> words = new ArrayList<>();
    for (String word : Spaced.words(text)) {
      boolean comma = word.endsWith(",");
      String people = ENGLISH.get(Fold.key(word));
      words.add(people == null ? word : people + (comma ? "," : ""));
    }
    return String.join(" ", words);
  }

  private static Parted spaced(String specific) {
    List<String> words = new ArrayList<>(Spaced.words(specific));
    List<String> peoples = new ArrayList<>();
    while (words.size() > 1) {
      String last = words.get(words.size() - 1);
      Optional<String> people = canonical(last);
      boolean link = !peoples.isEmpty() && isLink(last);
      if (people.isEmpty() && !link) {
        break;
      }
      people.ifPresent(name -> peoples.add(0, name));
      words.remove(words.size() - 1);
    }
    return new Parted(String.join(" ", words), List.copyOf(peoples));
  }

  private static Parted han(String specific) {
    String rest = specific;
    List<String> peoples = new ArrayList<>();
    for (int length = Math.min(LONGEST_HAN, rest.length() - 1); length > 1; length--) {
      String people = ALL.get(Fold.key(rest.substring(rest.length() - length)));
      if (people != null) {
        peoples.add(0, people);
        rest = rest.substring(0, rest.length() - length);
        length = Math.min(LONGEST_HAN, rest.length() - 1) + 1;
      }
    }
    return new Parted(rest, List.copyOf(peoples));
  }

  private static boolean isLink(String word) {
    return word.equals("and") || word.equals("&");
  }
}
