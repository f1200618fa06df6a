package landbridge.names;

import java.util.List;

/**
 * What a written form sounds like in one reading, in the sounds of {@code sounds.tsv}.
 *
 * <p>Two equal sounds that follow each other are one. Spaces and apostrophes part letters that
 * would be one otherwise, and are no sounds themselves.
 */
final class Romanisation {
  private static final int LONGEST = 120;

  private Romanisation() {}

  /** The sounds; empty where the reading has no letter of the form. */
  static String sound(String form, Reading reading) {
    String folded = Normal.nfkcCaseFold(Normal.nfd(form));
    StringBuilder sound = new StringBuilder();
    int start = 0;
    for (int at = 0; at <= folded.length() && sound.length() < LONGEST; ) {
      boolean end = at == folded.length();
      int character = end ? ' ' : folded.codePointAt(at);
      if (end || !isInWord(character)) {
        word(sound, folded.substring(start, at), reading);
        start = at + (end ? 0 : Character.charCount(character));
      }
      at += end ? 1 : Character.charCount(character);
    }
    return sound.length() <= LONGEST ? sound.toString() : sound.substring(0, LONGEST);
  }

  private static boolean isInWord(int character) {
    return !Apostrophes.is(character)
        && (Character.isLetterOrDigit(character)
            || Character.getType(character) == Character.NON_SPACING_MARK);
  }

  private static void word(StringBuilder sound, String word, Reading reading) {
    if (word.isEmpty()) {
      return;
    }
    switch (reading.slug()) {
      case Reading.HAN -> han(sound, word);
      case Reading.PINYIN -> pinyin(sound, word, reading);
      default -> letters(sound, word, reading);
    }
  }

  /** Syllable by syllable; letters and digits between the characters are read as they are. */
  private static void han(StringBuilder sound, String word) {
    Reading pinyin = Reading.named(Reading.PINYIN).orElseThrow();
    String han = PinyinSpelling.numeralsInHan(HanVariants.simplified(word));
    for (String syllable : PinyinReadings.toneless(han)) {
      syllable(sound, syllable, pinyin);
    }
  }

  private static void pinyin(StringBuilder sound, String word, Reading reading) {
    List<String> syllables = Palladius.syllables(Pinyin.toneless(word));
    if (syllables.isEmpty()) {
      letters(sound, word, reading);
    }
    syllables.forEach(syllable -> syllable(sound, syllable, reading));
  }

  /** Inside a name the syllable er stands for an r: 霍尔果斯. */
  private static void syllable(StringBuilder sound, String syllable, Reading reading) {
    letters(sound, sound.length() > 0 && syllable.equals("er") ? "r" : syllable, reading);
  }

  private static void letters(StringBuilder sound, String word, Reading reading) {
    SoundLetters letters = SoundLetters.of(reading);
    String plain = plain(word, letters);
    for (int at = 0; at < plain.length() && sound.length() < LONGEST; ) {
      SoundLetters.Heard heard = letters.at(plain, at);
      int character = plain.codePointAt(at);
      if (heard != null) {
        heard.sound().chars().forEach(c -> append(sound, (char) c));
      } else if (Character.isDigit(character)) {
        sound.append(Character.digit(character, 10));
      }
      at += heard == null ? Character.charCount(character) : heard.letters().length();
    }
  }

  private static void append(StringBuilder sound, char next) {
    if (sound.length() == 0 || sound.charAt(sound.length() - 1) != next) {
      sound.append(next);
    }
  }

  /** Letters that the reading does not know become those they fold to: ā is a, ک is ك. */
  private static String plain(String word, SoundLetters letters) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); ) {
      int character = word.codePointAt(at);
      at += Character.charCount(character);
      if (letters.at(Character.toString(character), 0) != null) {
        plain.appendCodePoint(character);
      } else if (Character.isLetterOrDigit(character)) {
        LetterFolds.append(plain, character);
      }
    }
    return plain.toString();
  }
}
