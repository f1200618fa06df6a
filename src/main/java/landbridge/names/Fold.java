package landbridge.names;

/**
 * The comparison key of a written form: what is left of it when case, marks, spacing and the
 * spelling variants of its script are put aside.
 *
 * <p>Two forms with one key are spellings of one string in one script (Ala Shankou, ALASHANKOU,
 * Ālāshānkǒu); the key never bridges scripts. It is for comparing only: several letters that a
 * language keeps apart fall together in it.
 */
public final class Fold {
  private Fold() {}

  /** The key of a string; empty where the string has neither letter nor digit. */
  public static String key(String text) {
    String folded = Normal.nfkcCaseFold(Normal.nfd(text));
    StringBuilder key = new StringBuilder(folded.length());
    boolean han = false;
    for (int at = 0; at < folded.length(); ) {
      int character = folded.codePointAt(at);
      han |= Character.isIdeographic(character);
      append(key, character);
      at += Character.charCount(character);
    }
    String plain = Normal.nfc(key.toString());
    return han ? HanVariants.simplified(plain) : plain;
  }

  private static void append(StringBuilder key, int character) {
    boolean counts = Character.isLetterOrDigit(character) || isNeededMark(character);
    if (Character.isDigit(character)) {
      key.append(Character.digit(character, 10));
    } else if (counts && !Apostrophes.is(character)) {
      LetterFolds.append(key, character);
    }
  }

  /** Marks are dropped from Latin, Cyrillic and Arabic, but are vowels in the scripts of India. */
  private static boolean isNeededMark(int character) {
    int type = Character.getType(character);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return mark && !Script.isNeutral(character) && Script.ofLetter(character) == Script.ZYYY;
  }
}
