package landbridge.names;

import com.ibm.icu.util.VersionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import landbridge.names.PinyinReadings.Reading;

/**
 * Writes Chinese place names in Hanyu Pinyin with tone marks, by the spelling rules for place names
 * of 1984: specific and generic apart and each capitalised, an apostrophe before every later
 * syllable that begins with a, o or e, numerals of regiments in words.
 *
 * <p>The reading of the characters of 乌鲁木齐 is Wūlǔmùqí; the official Roman name, Ürümqi, is another
 * name and not made here.
 */
public final class PinyinSpelling {
  private static final String VERSION = "1, HanLP portable-1.8.6, ICU " + VersionInfo.ICU_VERSION;
  private static final int LONGEST_NAME = 100;
  private static final String NUMERALS = "〇一二三四五六七八九";

  private PinyinSpelling() {}

  /**
   * The name in pinyin; empty if it has anything but characters, digits and spaces.
   *
   * @param tag {@code zh-Hans} or {@code zh-Hant}
   */
  public static Optional<WrittenForm> of(String name, String tag) {
    return spell(name)
        .map(
            spelt ->
                new WrittenForm(
                    spelt.text(),
                    "zh-Latn-pinyin-t-" + LetterCase.lower(tag),
                    "han-to-pinyin",
                    VERSION,
                    spelt.note().isEmpty() ? 0.98 : 0.8,
                    spelt.note(),
                    false));
  }

  /**
   * A spelling.
   *
   * @param specific the words before the generic
   * @param generic the words of the generic; empty where there is none
   * @param note what the engines disagree about; empty if nothing
   */
  record Spelt(String specific, String generic, String note) {
    String text() {
      return generic.isEmpty() ? specific : specific + " " + generic;
    }
  }

  static Optional<Spelt> spell(String name) {
    String bare = name.length() > LONGEST_NAME ? "" : Normal.nfkc(name).strip();
    String han = numeralsInHan(HanVariants.simplified(bare));
    if (!han.codePoints().allMatch(c -> Character.isIdeographic(c) || isGap(c)) || han.isEmpty()) {
      return Optional.empty();
    }
    List<String> chunks = chunks(han);
    if (chunks.isEmpty()) {
      return Optional.empty();
    }
    List<String> notes = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    for (String chunk : chunks.subList(0, chunks.size() - 1)) {
      before.append(words(PinyinParts.of(chunk).all(), readings(chunk, notes), 0)).append(' ');
    }
    String last = chunks.get(chunks.size() - 1);
    List<Reading> readings = readings(last, notes);
    PinyinParts.Words parts = PinyinParts.of(last);
    String specific = before + words(parts.specific(), readings, 0);
    String generic = words(parts.generic(), readings, length(parts.specific()));
    return Optional.of(new Spelt(specific, generic, String.join("; ", notes)))
        .filter(spelt -> spelt.text().codePoints().noneMatch(Character::isIdeographic));
  }

  private static List<Reading> readings(String chunk, List<String> notes) {
    List<Reading> readings = PinyinReadings.of(chunk);
    int[] characters = chunk.codePoints().toArray();
    for (int at = 0; at < readings.size(); at++) {
      Reading reading = readings.get(at);
      if (!reading.agreed()) {
        String character = Character.toString(characters[at]);
        notes.add("read " + character + " as " + reading.syllable() + " or " + reading.other());
      }
    }
    return readings;
  }

  private static String words(List<String> words, List<Reading> readings, int from) {
    List<String> spelt = new ArrayList<>();
    int at = from;
    for (String word : words) {
      int length = word.codePointCount(0, word.length());
      spelt.add(word(readings.subList(at, at + length)));
      at += length;
    }
    return String.join(" ", spelt);
  }

  private static String word(List<Reading> readings) {
    StringBuilder word = new StringBuilder();
    for (Reading reading : readings) {
      String syllable = reading.syllable();
      word.append(word.length() > 0 && opensWithVowel(syllable) ? "'" : "").append(syllable);
    }
    return LetterCase.capitalised(word.toString());
  }

  private static boolean opensWithVowel(String syllable) {
    return !syllable.isEmpty() && "aoe".indexOf(Normal.nfd(syllable).charAt(0)) >= 0;
  }

  private static int length(List<String> words) {
    return words.stream().mapToInt(word -> word.codePointCount(0, word.length())).sum();
  }

  private static boolean isGap(int character) {
    return character == '·' || character == '-' || Character.isWhitespace(character);
  }

  private static List<String> chunks(String han) {
    List<String> chunks = new ArrayList<>();
    WordByWord.rewrite(
        han,
        c -> !isGap(c),
        chunk -> {
          chunks.add(chunk);
          return chunk;
        });
    return chunks;
  }

  /** Digits as the numeral that is read: 61团 is 六十一团; from 10,000 on digit by digit. */
  static String numeralsInHan(String text) {
    return WordByWord.rewrite(text, c -> c >= '0' && c <= '9', PinyinSpelling::numeral);
  }

  private static String numeral(String digits) {
    StringBuilder han = new StringBuilder();
    boolean read = digits.length() <= 4 && digits.charAt(0) != '0';
    boolean gap = false;
    for (int at = 0; at < digits.length(); at++) {
      int digit = digits.charAt(at) - '0';
      int power = digits.length() - 1 - at;
      if (!read) {
        han.append(NUMERALS.charAt(digit));
      } else if (digit == 0) {
        gap = true;
      } else {
        boolean ten = power == 1 && digit == 1 && digits.length() == 2;
        han.append(gap ? "零" : "").append(ten ? "" : NUMERALS.charAt(digit));
        han.append(power == 0 ? "" : String.valueOf("十百千".charAt(power - 1)));
        gap = false;
      }
    }
    return han.toString();
  }
}
