package landbridge.names;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** What {@link Fold} puts aside, step by step, to say which of it two forms differ in. */
final class FoldSteps {
  private static final String HAMZAS = "ئءٴ";
  private static final String SIGNS = "ъь";
  private static final String LETTERS = "letter";
  private static final Map<String, UnaryOperator<String>> STEPS = new LinkedHashMap<>();

  static {
    STEPS.put("invisible", text -> without(text, FoldSteps::isInvisible));
    STEPS.put("forms", Normal::nfkc);
    STEPS.put("case", text -> UCharacter.foldCase(text, true));
    STEPS.put("apostrophes", text -> without(text, Apostrophes::is));
    STEPS.put("spaces", text -> without(text, FoldSteps::isBetween));
    STEPS.put("hamza", text -> without(text, c -> HAMZAS.indexOf(c) >= 0));
    STEPS.put("signs", text -> without(text, c -> SIGNS.indexOf(Character.toLowerCase(c)) >= 0));
    STEPS.put("marks", FoldSteps::withoutMarks);
    STEPS.put("traditional", HanVariants::simplified);
    STEPS.put("numerals", FoldSteps::withNumerals);
    STEPS.put(LETTERS, FoldSteps::folded);
  }

  private FoldSteps() {}

  /** The clauses for each step without which two forms of one key would differ. */
  static List<String> needed(String one, String other) {
    List<String> clauses = new ArrayList<>();
    for (String step : STEPS.keySet()) {
      String first = allBut(step, one);
      String second = allBut(step, other);
      if (first.equals(second)) {
        continue;
      }
      clauses.addAll(step.equals(LETTERS) ? letters(first, second) : List.of(Reasons.say(step)));
    }
    return clauses;
  }

  private static String allBut(String skipped, String text) {
    String folded = Normal.nfc(text);
    for (Map.Entry<String, UnaryOperator<String>> step : STEPS.entrySet()) {
      folded = step.getKey().equals(skipped) ? folded : step.getValue().apply(folded);
    }
    return Normal.nfc(folded);
  }

  /** Which letters stand for which, where the forms are so alike that this can be told. */
  private static List<String> letters(String one, String other) {
    int[] first = one.codePoints().toArray();
    int[] second = other.codePoints().toArray();
    List<String> clauses = new ArrayList<>();
    for (int at = 0; at < Math.min(first.length, second.length); at++) {
      if (first.length == second.length && first[at] != second[at]) {
        clauses.add(
            Reasons.say(LETTERS, Character.toString(first[at]), Character.toString(second[at])));
      }
    }
    return clauses.stream().distinct().limit(3).toList();
  }

  private static boolean isInvisible(int character) {
    boolean variation = character >= 0x180B && character <= 0x180F;
    return character == 'ـ' || variation || Character.getType(character) == Character.FORMAT;
  }

  private static boolean isBetween(int character) {
    return !Character.isLetterOrDigit(character)
        && !isMark(character)
        && !Apostrophes.is(character);
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static String withoutMarks(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                plain.append(
                    Script.ofLetter(c) == Script.LATN
                        ? without(Normal.nfd(Character.toString(c)), FoldSteps::isMark)
                        : isMark(c) ? "" : Character.toString(c)));
    return plain.toString();
  }

  private static String withNumerals(String text) {
    return Script.of(text) == Script.HANI ? PinyinSpelling.numeralsInHan(text) : text;
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().forEach(c -> foldInto(folded, c));
    return folded.toString();
  }

  /** Case, marks, hamzas and signs are left to their own steps. */
  private static void foldInto(StringBuilder folded, int letter) {
    String plain = Normal.nfd(Character.toString(letter));
    boolean marked = Script.ofLetter(letter) == Script.LATN && plain.length() > 1;
    boolean silent =
        HAMZAS.indexOf(letter) >= 0 || SIGNS.indexOf(Character.toLowerCase(letter)) >= 0;
    if (marked || silent || isInvisible(letter)) {
      folded.appendCodePoint(letter);
      return;
    }
    int from = folded.length();
    LetterFolds.append(folded, Character.toLowerCase(letter));
    if (Character.isUpperCase(letter)) {
      folded.replace(from, folded.length(), LetterCase.upper(folded.substring(from)));
    }
  }

  private static String without(String text, IntPredicate dropped) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> !dropped.test(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
