package landbridge.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The sounds of romanised names, their classes and their spelling, by {@code sounds.tsv}. */
final class Sounds {
  /** Stands in a skeleton for whatever vowel or glide a name begins with. */
  private static final char OPENING = 'A';

  private static final char NO_CLASS = ' ';
  private static final Map<Character, Character> CLASSES = new HashMap<>();
  private static final Map<Character, String> WRITTEN = new HashMap<>();
  private static final Map<Character, String> NEAR = new HashMap<>();
  private static final Set<Character> VOWELS = new HashSet<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(Sounds.class, "sounds.tsv")) {
      char sound = row.get("sound").charAt(0);
      String kind = row.get("class");
      CLASSES.put(sound, kind.isEmpty() || kind.equals("-") ? NO_CLASS : kind.charAt(0));
      NEAR.put(sound, String.join("", row.list("near")));
      if (kind.isEmpty()) {
        VOWELS.add(sound);
      }
      WRITTEN.put(sound, row.get("written"));
    }
  }

  private Sounds() {}

  static boolean isVowel(char sound) {
    return VOWELS.contains(sound);
  }

  /** Whether two sounds are of one class, or one is written for the other. */
  static boolean areNear(char one, char other) {
    return (classOf(one) == classOf(other) && classOf(one) != NO_CLASS)
        || NEAR.getOrDefault(one, "").indexOf(other) >= 0
        || NEAR.getOrDefault(other, "").indexOf(one) >= 0;
  }

  /** The class of a consonant; what is no sound of the table, such as a digit, is its own. */
  static char classOf(char sound) {
    return CLASSES.getOrDefault(sound, sound);
  }

  /** The sounds in plain letters. */
  static String written(String sound) {
    StringBuilder written = new StringBuilder(sound.length() + 4);
    for (int at = 0; at < sound.length(); at++) {
      char letter = sound.charAt(at);
      written.append(WRITTEN.getOrDefault(letter, String.valueOf(letter)));
    }
    return written.toString();
  }

  /**
   * The classes of the consonants. Two of one class with nothing between them are one (Kökterek has
   * two K, Mongghul one).
   */
  static String skeleton(String sound) {
    StringBuilder skeleton = new StringBuilder(sound.length());
    if (!sound.isEmpty() && classOf(sound.charAt(0)) == NO_CLASS) {
      skeleton.append(OPENING);
    }
    char last = NO_CLASS;
    for (int at = 0; at < sound.length(); at++) {
      char letter = classOf(sound.charAt(at));
      if (letter != NO_CLASS && (letter != last || Character.isDigit(letter))) {
        skeleton.append(letter);
      }
      last = letter;
    }
    return skeleton.toString();
  }
}
