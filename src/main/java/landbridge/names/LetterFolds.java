package landbridge.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each letter becomes in a key, from the table {@code letter-folds.tsv}. */
final class LetterFolds {
  private static final Map<Integer, String> FOLDS = read();

  private LetterFolds() {}

  /**
   * Appends what a letter becomes; a Latin one without its marks, so that ö and o, ł and l meet.
   */
  static void append(StringBuilder key, int letter) {
    if (letter < 0x80) {
      key.append((char) letter);
    } else if (Script.ofLetter(letter) == Script.LATN) {
      appendWithoutMarks(key, letter);
    } else {
      appendFold(key, letter);
    }
  }

  private static void appendWithoutMarks(StringBuilder key, int letter) {
    String plain = Normal.nfd(Character.toString(letter));
    for (int at = 0; at < plain.length(); at++) {
      char part = plain.charAt(at);
      if (Character.getType(part) != Character.NON_SPACING_MARK) {
        appendFold(key, part);
      }
    }
  }

  private static void appendFold(StringBuilder key, int letter) {
    String fold = FOLDS.get(letter);
    if (fold == null) {
      key.appendCodePoint(letter);
    } else {
      key.append(fold);
    }
  }

  private static Map<Integer, String> read() {
    Map<Integer, String> folds = new HashMap<>();
    for (ResourceTable.Row row : ResourceTable.read(LetterFolds.class, "letter-folds.tsv")) {
      List<String> letters = row.list("letters");
      letters.forEach(letter -> folds.put(letter.codePointAt(0), row.get("fold")));
    }
    return folds;
  }
}
