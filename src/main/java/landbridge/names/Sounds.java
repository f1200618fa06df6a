package landbridge.names;

import java.util.HashMap;
import java.util.Map;

/** The sounds of romanised names, their classes and their spelling, by {@code sounds.tsv}. */
final class Sounds {
  /** Stands in a skeleton for whatever vowel or glide a name begins with. */
  private static final char OPENING = 'A';

  private static final char NO_CLASS = ' ';
  private static final Map<Character, Character> CLASSES = new HashMap<>();
  private static final Map<Character, String> WRITTEN = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(Sounds.class, "sounds.tsv")) {
      char sound = row.get("sound").charAt(0);
      CLASSES.put(sound, row.get("class").isEmpty() ? NO_CLASS : row.get("class").charAt(0));
      WRITTEN.put(sound, row.get("written"));
    }
  }

  private Sounds() {}

  static boolean isVowel(char sound) {
    return classOf(sound) == NO_CLASS;
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

  /** The classes of the consonants, one for those that follow each other. */
  static String skeleton(String sound) {
    StringBuilder skeleton = new StringBuilder(sound.length());
    if (!sound.isEmpty() && isVowel(sound.charAt(0))) {
      skeleton.append(OPENING);
    }
    for (int at = 0; at < sound.length(); at++) {
      char letter = classOf(sound.charAt(at));
      boolean same = skeleton.length() > 0 && skeleton.charAt(skeleton.length() - 1) == letter;
      if (letter != NO_CLASS && (!same || Character.isDigit(letter))) {
        skeleton.append(letter);
      }
    }
    return skeleton.toString();
  }
}
