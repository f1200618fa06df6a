package landbridge.names;

import com.ibm.icu.text.Normalizer2;

/**
 * Unicode normal forms (UAX #15) of strings that may hold anything.
 *
 * <p>Runs of more than {@value #MOST_MARKS} combining marks are cut before normalising, as the
 * Stream-Safe Text Format of UAX #15 does in substance: reordering a run takes time that grows with
 * the square of its length, and no written name has such a run.
 */
final class Normal {
  private static final int MOST_MARKS = 30;

  private Normal() {}

  /** Canonical composition: the form in which names are stored. */
  static String nfc(String text) {
    return Normalizer2.getNFCInstance().normalize(withoutMarkRuns(text));
  }

  /** Compatibility composition: presentation forms and fullwidth letters become plain letters. */
  static String nfkc(String text) {
    return Normalizer2.getNFKCInstance().normalize(withoutMarkRuns(text));
  }

  /** Compatibility composition with case folding; default ignorable characters go. */
  static String nfkcCaseFold(String text) {
    return Normalizer2.getNFKCCasefoldInstance().normalize(withoutMarkRuns(text));
  }

  /** Canonical decomposition. */
  static String nfd(String text) {
    return Normalizer2.getNFDInstance().normalize(withoutMarkRuns(text));
  }

  private static String withoutMarkRuns(String text) {
    if (text.length() <= MOST_MARKS) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int marks = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      marks = isMark(character) ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        kept.appendCodePoint(character);
      }
      at += Character.charCount(character);
    }
    return kept.length() == text.length() ? text : kept.toString();
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
