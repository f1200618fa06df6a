package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a sentence and what parts them.
 *
 * @param sentence the sentence
 * @param all its words, in order
 */
record Words(String sentence, List<Word> all) {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ](?:\\p{Ll}{2,}|\\p{Lu})[\\p{L}\\p{M}]*)*");

  /**
   * A word.
   *
   * @param from UTF-16 position of its start in the sentence
   * @param to UTF-16 position of its end in the sentence
   * @param text the word
   * @param before what stands between it and the word before
   */
  record Word(int from, int to, String text, String before) {

    /** Whether only a blank, hyphen or dash parts it from the word before. */
    boolean follows() {
      return before.equals(" ") || isJoined();
    }

    boolean isJoined() {
      return before.equals("-") || before.equals("–") || before.equals("—");
    }

    boolean isCapital() {
      return Words.isCapital(text);
    }
  }

  static Words of(String sentence) {
    List<Word> words = new ArrayList<>();
    Matcher m = WORD.matcher(sentence);
    int end = 0;
    while (m.find()) {
      String before = sentence.substring(end, m.start()).replace('\n', ' ').replace('\u00a0', ' ');
      words.add(new Word(m.start(), m.end(), m.group(), before));
      end = m.end();
    }
    return new Words(sentence, List.copyOf(words));
  }

  /** Whether a text begins with a capital. */
  static boolean isCapital(String text) {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  int size() {
    return all.size();
  }

  Word get(int i) {
    return all.get(i);
  }

  /** Whether the word behind a blank there is this one. */
  boolean is(int i, String word) {
    return i < size() && get(i).before().equals(" ") && get(i).text().equals(word);
  }

  /** The text from one word to before another. */
  String text(int start, int end) {
    return sentence.substring(get(start).from(), get(end - 1).to()).replace('\n', ' ');
  }
}
