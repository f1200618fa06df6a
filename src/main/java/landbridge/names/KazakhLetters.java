package landbridge.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Kazakh alphabets, by {@code kazakh-letters.tsv}. */
final class KazakhLetters {
  private static final Map<Integer, Letter> BY_CYRILLIC = new HashMap<>();
  private static final Letter NONE = new Letter("", "", false, false, false);
  private static final List<Group> GROUPS = new ArrayList<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(KazakhLetters.class, "kazakh-letters.tsv")) {
      String cyrillic = row.get("cyrillic");
      if (cyrillic.length() == 1) {
        BY_CYRILLIC.put(cyrillic.codePointAt(0), letter(row));
      } else {
        GROUPS.add(new Group(cyrillic, row.get("where").equals("end"), row.get("arabic")));
      }
    }
  }

  private KazakhLetters() {}

  /**
   * One letter.
   *
   * @param front whether it is a vowel of front words only
   * @param back whether it is a vowel of back words only
   * @param marksFront whether its Arabic letter tells a front word by itself
   */
  record Letter(String arabic, String latin, boolean front, boolean back, boolean marksFront) {}

  /** Letters that are written together in Arabic, everywhere or at the end of a word. */
  record Group(String cyrillic, boolean end, String arabic) {}

  static boolean isCyrillic(int character) {
    return BY_CYRILLIC.containsKey(Character.toLowerCase(character));
  }

  static @Nullable Letter of(int character) {
    return BY_CYRILLIC.get(Character.toLowerCase(character));
  }

  /** The Cyrillic letter that each single Arabic letter stands for, the back vowel of two. */
  static Map<Integer, String> byArabic() {
    Map<Integer, String> cyrillic = new HashMap<>();
    BY_CYRILLIC.keySet().stream()
        .sorted()
        .forEach(
            letter -> {
              String arabic = BY_CYRILLIC.getOrDefault(letter, NONE).arabic();
              if (arabic.length() == 1) {
                cyrillic.putIfAbsent(arabic.codePointAt(0), Character.toString(letter));
              }
            });
    return cyrillic;
  }

  /** The group that begins at an offset of a lower-case word. */
  static @Nullable Group groupAt(String word, int at) {
    for (Group group : GROUPS) {
      int end = at + group.cyrillic().length();
      if (word.startsWith(group.cyrillic(), at) && (!group.end() || end == word.length())) {
        return group;
      }
    }
    return null;
  }

  private static Letter letter(ResourceTable.Row row) {
    return new Letter(
        row.get("arabic"),
        row.get("latin"),
        row.get("vowel").equals("front"),
        row.get("vowel").equals("back"),
        row.get("mark").equals("front"));
  }
}
