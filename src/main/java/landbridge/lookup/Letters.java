package landbridge.lookup;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A name as the letters that a hand writes: each with the marks that stand on it. */
final class Letters {
  private Letters() {}

  /** The letters and other characters of a text, which together are the text in NFC. */
  static List<String> of(String text) {
    List<String> letters = new ArrayList<>();
    String composed = Normalizer.normalize(text, Form.NFC);
    int start = 0;
    while (start < composed.length()) {
      int end = start + Character.charCount(composed.codePointAt(start));
      while (end < composed.length() && isMark(composed.codePointAt(end))) {
        end += Character.charCount(composed.codePointAt(end));
      }
      letters.add(composed.substring(start, end));
      start = end;
    }
    return letters;
  }

  static boolean isLetter(String letter) {
    return Character.isLetter(letter.codePointAt(0));
  }

  static boolean isHan(String letter) {
    return UnicodeScript.of(letter.codePointAt(0)) == UnicodeScript.HAN;
  }

  /** The letters written for it by mistake; those of the bare letter where it has marks. */
  static List<String> near(String letter) {
    List<Integer> near = NearbyLetters.of(letter.codePointAt(0));
    if (near.isEmpty()) {
      near = NearbyLetters.of(unmarked(letter).codePointAt(0));
    }
    return near.stream().map(Character::toString).toList();
  }

  /** A Latin letter without its marks; any other as it is. */
  static String unmarked(String letter) {
    if (UnicodeScript.of(letter.codePointAt(0)) != UnicodeScript.LATIN) {
      return letter;
    }
    String bare = Normalizer.normalize(letter, Form.NFD);
    return bare.substring(0, Character.charCount(bare.codePointAt(0)));
  }

  /** A letter with the capital of another; as it is where that has none. */
  static String inCaseOf(String model, String letter) {
    boolean upper = Character.isUpperCase(model.codePointAt(0));
    return upper ? letter.toUpperCase(Locale.ROOT) : letter;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean isMark(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }
}
