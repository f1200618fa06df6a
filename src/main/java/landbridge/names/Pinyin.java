package landbridge.names;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Recognises Hanyu Pinyin written with tone marks. */
final class Pinyin {
  private static final Set<String> SYLLABLES = new HashSet<>();
  private static final int LONGEST_SYLLABLE = 6;
  private static final int LONGEST_NAME = 200;
  private static final String TONES = "\u0304\u0301\u030C\u0300";
  private static final char DIAERESIS = '\u0308';

  static {
    for (ResourceTable.Row row : ResourceTable.read(Pinyin.class, "pinyin-syllables.tsv")) {
      SYLLABLES.add(row.get("syllable"));
    }
  }

  private Pinyin() {}

  /**
   * Whether a string falls into pinyin syllables most of which carry a tone mark. A mark here and
   * there does not suffice: Zhetisū is Kazakh.
   */
  static boolean isToned(String text) {
    if (text.length() > LONGEST_NAME) {
      return false;
    }
    int syllables = 0;
    int tones = 0;
    for (String word : Words.of(Normal.nfd(text.toLowerCase(Locale.ROOT)))) {
      int found = syllablesIn(withoutTones(word));
      if (found == 0) {
        return false;
      }
      syllables += found;
      tones += tonesIn(word);
    }
    return tones <= syllables && tones * 2 > syllables;
  }

  private static int tonesIn(String word) {
    return (int) word.chars().filter(c -> TONES.indexOf(c) >= 0).count();
  }

  /** The letters of a pinyin word without its tone marks, ü kept. */
  static String toneless(String word) {
    return withoutTones(Normal.nfd(word));
  }

  private static String withoutTones(String word) {
    StringBuilder plain = new StringBuilder();
    for (char letter : word.toCharArray()) {
      if (letter == DIAERESIS && plain.length() > 0) {
        plain.setCharAt(plain.length() - 1, 'ü');
      } else if (TONES.indexOf(letter) < 0) {
        plain.append(letter);
      }
    }
    return plain.toString();
  }

  /** The least number of syllables that make up a word, 0 if it does not fall into syllables. */
  private static int syllablesIn(String word) {
    int[] least = new int[word.length() + 1];
    for (int end = 1; end <= word.length(); end++) {
      for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
        boolean reachable = start == 0 || least[start] > 0;
        if (reachable && SYLLABLES.contains(word.substring(start, end))) {
          int count = least[start] + 1;
          least[end] = least[end] == 0 ? count : Math.min(least[end], count);
        }
      }
    }
    return least[word.length()];
  }
}
