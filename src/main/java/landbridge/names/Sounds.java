package landbridge.names;

import org.jspecify.annotations.Nullable;

/**
 * The sounds of romanised names, their classes and their spelling, by {@code sounds.tsv}.
 *
 * <p>Arrays by character, since every candidate of a lookup is judged by them.
 */
final class Sounds {
  /** Stands in a skeleton for whatever vowel or glide a name begins with. */
  private static final char OPENING = 'A';

  private static final char NO_CLASS = ' ';
  private static final int BEYOND = 0x180;
  private static final char[] CLASSES = new char[BEYOND];
  private static final boolean[] VOWELS = new boolean[BEYOND];
  private static final boolean[][] NEAR = new boolean[BEYOND][BEYOND];
  private static final @Nullable String[] WRITTEN = new String[BEYOND];

  static {
    for (char sound = 0; sound < BEYOND; sound++) {
      CLASSES[sound] = sound;
    }
    for (ResourceTable.Row row : ResourceTable.read(Sounds.class, "sounds.tsv")) {
      char sound = row.get("sound").charAt(0);
      String kind = row.get("class");
      CLASSES[sound] = kind.isEmpty() || kind.equals("-") ? NO_CLASS : kind.charAt(0);
      VOWELS[sound] = kind.isEmpty();
      WRITTEN[sound] = row.get("written");
      for (String near : row.list("near")) {
        NEAR[sound][near.charAt(0)] = true;
        NEAR[near.charAt(0)][sound] = true;
      }
    }
  }

  private Sounds() {}

  static boolean isVowel(char sound) {
    return sound < BEYOND && VOWELS[sound];
  }

  /** Whether two sounds are of one class, or one is written for the other. */
  static boolean areNear(char one, char other) {
    char first = classOf(one);
    boolean alike = first != NO_CLASS && first == classOf(other);
    return alike || (one < BEYOND && other < BEYOND && NEAR[one][other]);
  }

  /** The class of a consonant; what is no sound of the table, such as a digit, is its own. */
  private static char classOf(char sound) {
    return sound < BEYOND ? CLASSES[sound] : sound;
  }

  /** The sounds in plain letters. */
  static String written(String sound) {
    StringBuilder written = new StringBuilder(sound.length() + 4);
    for (int at = 0; at < sound.length(); at++) {
      char letter = sound.charAt(at);
      String plain = letter < BEYOND ? WRITTEN[letter] : null;
      if (plain == null) {
        written.append(letter);
      } else {
        written.append(plain);
      }
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
