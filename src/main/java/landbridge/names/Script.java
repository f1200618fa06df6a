package landbridge.names;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The scripts in which the documents write names, by their ISO 15924 code.
 *
 * <p>{@link #ZYYY} stands for a string without letters as well as for every script not listed here.
 */
public enum Script {
  /** Chinese characters, simplified or traditional. */
  HANI("Hani"),
  /** Latin letters, fullwidth ones included. */
  LATN("Latn"),
  /** Arabic letters, presentation forms included. */
  ARAB("Arab"),
  /** Cyrillic letters. */
  CYRL("Cyrl"),
  /** The vertical script: Mongolian, Oirat, Xibe and Manchu letters. */
  MONG("Mong"),
  /** No letters, or letters of another script. */
  ZYYY("Zyyy");

  private final String code;

  Script(String code) {
    this.code = code;
  }

  /** The ISO 15924 code, such as {@code Arab}. */
  public String code() {
    return code;
  }

  /**
   * A stretch of one script.
   *
   * @param script the script of its letters
   * @param from first UTF-16 offset
   * @param to offset after the last UTF-16 unit
   */
  public record Run(Script script, int from, int to) {
    /** The stretch itself, cut out of the string it was read from. */
    public String in(String text) {
      return text.substring(from, to);
    }
  }

  /** The script of a string that most of its letters belong to; the earlier one where two tie. */
  public static Script of(String text) {
    Map<Script, Integer> letters = new EnumMap<>(Script.class);
    Script best = ZYYY;
    for (Run run : runs(text)) {
      letters.merge(run.script(), lettersIn(text, run), Integer::sum);
    }
    for (Run run : runs(text)) {
      if (letters.getOrDefault(run.script(), 0) > letters.getOrDefault(best, 0)) {
        best = run.script();
      }
    }
    return best;
  }

  /**
   * Cuts a string where its script changes. Spaces, digits and punctuation go with the letters
   * before them, opening brackets and quotes with the letters after them, so that every part of the
   * string is in exactly one run.
   */
  public static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    Script current = null;
    int start = 0;
    int opened = -1;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      if (isNeutral(character)) {
        opened = opened < 0 && isOpening(character) ? at : opened;
      } else {
        Script script = ofLetter(character);
        if (current != null && current != script) {
          int cut = opened < 0 ? at : opened;
          runs.add(new Run(current, start, cut));
          start = cut;
        }
        current = script;
        opened = -1;
      }
      at += Character.charCount(character);
    }
    if (!text.isEmpty()) {
      runs.add(new Run(current == null ? ZYYY : current, start, text.length()));
    }
    return runs;
  }

  private static int lettersIn(String text, Run run) {
    return (int) run.in(text).codePoints().filter(Character::isLetter).count();
  }

  /** Whether a character takes the script of its neighbours. */
  static boolean isNeutral(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    return script == UnicodeScript.COMMON
        || script == UnicodeScript.INHERITED
        || script == UnicodeScript.UNKNOWN;
  }

  private static boolean isOpening(int character) {
    int type = Character.getType(character);
    return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  static Script ofLetter(int character) {
    return switch (UnicodeScript.of(character)) {
      case HAN -> HANI;
      case LATIN -> LATN;
      case ARABIC -> ARAB;
      case CYRILLIC -> CYRL;
      case MONGOLIAN -> MONG;
      default -> ZYYY;
    };
  }
}
