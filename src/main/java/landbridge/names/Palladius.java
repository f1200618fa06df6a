package landbridge.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes pinyin names in Russian letters by the system of Palladius, with the hard sign after a
 * syllable in ng before a vowel (Чанъань). Russian keeps other names for many places (Хоргос): an
 * attested Russian name goes before.
 */
public final class Palladius {
  private static final String VERSION = "1";
  private static final int LONGEST_SYLLABLE = 6;
  private static final int LONGEST_WORD = 200;
  private static final int APART = 1000;
  private static final String VOWELS = "аеёиоуэюя";
  private static final Map<String, String> RUSSIAN = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(Palladius.class, "pinyin-syllables.tsv")) {
      RUSSIAN.put(row.get("syllable"), row.get("russian"));
    }
  }

  private Palladius() {}

  /** The pinyin name, toned or not, in Russian letters; empty if it is no pinyin. */
  public static Optional<WrittenForm> of(String pinyin) {
    return russian(pinyin)
        .map(
            text ->
                new WrittenForm(
                    text,
                    "ru-t-zh-latn-pinyin",
                    "pinyin-to-palladius",
                    VERSION,
                    0.9,
                    "by table; many places have a traditional Russian name",
                    false));
  }

  static Optional<String> russian(String pinyin) {
    List<String> words = new ArrayList<>();
    for (String word : Spaced.words(pinyin)) {
      Optional<String> russian = word(word);
      if (russian.isEmpty()) {
        return Optional.empty();
      }
      words.add(LetterCase.capitalised(russian.get()));
    }
    return Optional.of(String.join(" ", words)).filter(text -> !text.isEmpty());
  }

  private static Optional<String> word(String word) {
    if (word.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    StringBuilder russian = new StringBuilder();
    String before = "";
    for (String part : parts(Pinyin.toneless(LetterCase.lower(word)))) {
      List<String> syllables = syllables(part);
      if (syllables.isEmpty()) {
        return Optional.empty();
      }
      for (String syllable : syllables) {
        String next = RUSSIAN.getOrDefault(syllable, "");
        boolean hard = before.endsWith("ng") && VOWELS.indexOf(next.charAt(0)) >= 0;
        russian.append(hard ? "ъ" : "").append(next);
        before = syllable;
      }
    }
    return Optional.of(russian.toString()).filter(text -> !text.isEmpty());
  }

  /** What apostrophes and hyphens part. */
  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= word.length(); at++) {
      if (at == word.length() || word.charAt(at) == '-' || Apostrophes.is(word.charAt(at))) {
        if (at > start) {
          parts.add(word.substring(start, at));
        }
        start = at + 1;
      }
    }
    return parts;
  }

  /**
   * The syllables of a run of letters, as few as may be; a syllable that begins with a, o or e
   * would have an apostrophe before it, so one without is read only where nothing else fits.
   */
  static List<String> syllables(String part) {
    int[] cost = new int[part.length() + 1];
    int[] from = new int[part.length() + 1];
    for (int end = 1; end <= part.length(); end++) {
      cost[end] = Integer.MAX_VALUE;
      for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
        if (cost[start] != Integer.MAX_VALUE && RUSSIAN.containsKey(part.substring(start, end))) {
          boolean bare = start > 0 && "aoe".indexOf(part.charAt(start)) >= 0;
          int here = cost[start] + 1 + (bare ? APART : 0);
          if (here < cost[end]) {
            cost[end] = here;
            from[end] = start;
          }
        }
      }
    }
    List<String> syllables = new ArrayList<>();
    if (cost[part.length()] != Integer.MAX_VALUE) {
      for (int end = part.length(); end > 0; end = from[end]) {
        syllables.add(0, part.substring(from[end], end));
      }
    }
    return syllables;
  }
}
