package landbridge.names;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the characters of a name are read: by HanLP's dictionary of words, over which {@code
 * pinyin-readings.tsv} stands, and beside it by ICU, whose different opinion is a warning.
 *
 * <p>HanLP because it was right most often of the engines measured on names of Chinese divisions.
 * Its dictionaries take one to two seconds to load, so they are touched only here, when the first
 * name is read.
 */
final class PinyinReadings {
  private static final int LONGEST_ENTRY = 4;
  private static final Map<String, List<String>> OVER = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(PinyinReadings.class, "pinyin-readings.tsv")) {
      OVER.put(row.get("han"), Spaced.words(row.get("pinyin")));
    }
  }

  private PinyinReadings() {}

  private static final class Rules {
    static final Transliterator READ = Transliterator.getInstance("Han-Latin");
  }

  /**
   * A character's reading.
   *
   * @param syllable with its tone mark, lower case
   * @param other what the second engine reads; the same where they agree
   */
  record Reading(String syllable, String other) {
    boolean agreed() {
      return syllable.equals(other);
    }
  }

  /** A reading for each code point of a string of simplified characters. */
  static List<Reading> of(String han) {
    int[] characters = han.codePoints().toArray();
    List<String> first = dictionary(han, characters);
    List<Reading> readings = new ArrayList<>();
    for (int at = 0; at < characters.length; ) {
      List<String> over = overAt(characters, at);
      for (String syllable : over) {
        readings.add(new Reading(syllable, syllable));
      }
      at += over.size();
      if (over.isEmpty()) {
        String second = single(characters[at]);
        String syllable = first.get(at);
        readings.add(new Reading(syllable.isEmpty() ? second : syllable, second));
        at++;
      }
    }
    return readings;
  }

  /** The syllables of a string of simplified characters without tones, by the first engine only. */
  static List<String> toneless(String han) {
    int[] characters = han.codePoints().toArray();
    List<String> first = dictionary(han, characters);
    List<String> syllables = new ArrayList<>();
    for (int at = 0; at < characters.length; ) {
      List<String> over = overAt(characters, at);
      over.forEach(syllable -> syllables.add(landbridge.names.Pinyin.toneless(syllable)));
      at += over.size();
      if (over.isEmpty()) {
        String syllable = first.get(at).isEmpty() ? single(characters[at]) : first.get(at);
        syllables.add(landbridge.names.Pinyin.toneless(syllable));
        at++;
      }
    }
    return syllables;
  }

  private static List<String> overAt(int[] characters, int at) {
    for (int length = Math.min(LONGEST_ENTRY, characters.length - at); length > 0; length--) {
      List<String> over = OVER.get(new String(characters, at, length));
      if (over != null) {
        return over;
      }
    }
    return List.of();
  }

  /** HanLP counts UTF-16 units, and knows none outside the basic plane. */
  private static List<String> dictionary(String han, int[] characters) {
    var found = HanLP.convertToPinyinList(han);
    List<String> syllables = new ArrayList<>();
    int unit = 0;
    for (int character : characters) {
      syllables.add(unit < found.size() ? toned(found.get(unit)) : "");
      unit += Character.charCount(character);
    }
    return syllables;
  }

  private static String toned(Pinyin pinyin) {
    return pinyin == Pinyin.none5 ? "" : Normal.nfc(pinyin.getPinyinWithToneMark());
  }

  private static String single(int character) {
    return Normal.nfc(Rules.READ.transliterate(Character.toString(character)).strip());
  }
}
