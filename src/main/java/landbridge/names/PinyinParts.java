package landbridge.names;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landbridge.names.GenericWords.Split;

/**
 * Cuts a Chinese place name into the words that pinyin writes apart: specific, peoples, generic,
 * and inside them the words of {@code pinyin-parts.tsv}.
 */
final class PinyinParts {
  private static final int LONGEST_ENTRY = 8;

  /** A division or regiment of the corps by its number: 农十二师, 第四师, 一二六团. */
  private static final Pattern NUMBERED_UNIT = Pattern.compile("^(农)?(第?[零〇一二三四五六七八九十百千]+)([师团])");

  private static final Map<String, Part> PARTS = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(PinyinParts.class, "pinyin-parts.tsv")) {
      String word = row.get("word");
      List<String> parts = row.list("parts").isEmpty() ? List.of(word) : row.list("parts");
      int least = row.get("least").isEmpty() ? 0 : Integer.parseInt(row.get("least"));
      PARTS.put(row.get("where") + ":" + word, new Part(parts, least));
    }
  }

  private PinyinParts() {}

  private record Part(List<String> parts, int least) {}

  /**
   * A name as its words.
   *
   * @param specific at least one word
   * @param generic none where the name has no generic
   */
  record Words(List<String> specific, List<String> generic) {
    List<String> all() {
      List<String> all = new ArrayList<>(specific);
      all.addAll(generic);
      return all;
    }
  }

  /** The words of a name in simplified characters. */
  static Words of(String name) {
    if (PARTS.containsKey("name:" + name)) {
      return new Words(part("name", name).parts(), List.of());
    }
    Optional<Split> split = GenericWords.split(name, "zh-Hans");
    if (split.isEmpty()) {
      return new Words(specific(name), List.of());
    }
    Split found = split.get();
    String generic = name.substring(found.specific().length());
    return new Words(withPeoples(found), part("generic", generic).parts());
  }

  private static List<String> withPeoples(Split split) {
    boolean mayHave =
        split.kind().startsWith("autonomous") || split.kind().startsWith("ethnic-township");
    String rest = mayHave ? Ethnonyms.part(split.specific()).rest() : split.specific();
    List<String> words = new ArrayList<>(specific(rest));
    String peoples = split.specific().substring(rest.length());
    int start = 0;
    for (int at = 1; at <= peoples.length(); at++) {
      if (at == peoples.length() || peoples.charAt(at - 1) == '族') {
        words.add(peoples.substring(start, at));
        start = at;
      }
    }
    return words;
  }

  private static List<String> specific(String text) {
    Matcher unit = NUMBERED_UNIT.matcher(text);
    if (unit.find()) {
      List<String> words = new ArrayList<>();
      for (int group = 1; group <= unit.groupCount(); group++) {
        words.add(unit.group(group));
      }
      words.removeIf(word -> word == null || word.isEmpty());
      String rest = text.substring(unit.end());
      words.addAll(rest.isEmpty() ? List.of() : specific(rest));
      return words;
    }
    for (int length = Math.min(LONGEST_ENTRY + 1, text.length() - 1); length > 0; length--) {
      String head = text.substring(0, length);
      if (PARTS.containsKey("start:" + head)) {
        List<String> words = new ArrayList<>(part("start", head).parts());
        words.addAll(specific(text.substring(length)));
        return words;
      }
    }
    for (int length = Math.min(LONGEST_ENTRY, text.length() - 1); length > 0; length--) {
      int from = text.length() - length;
      Part found = PARTS.get("end:" + text.substring(from));
      if (found != null && from >= found.least()) {
        List<String> words = new ArrayList<>(List.of(text.substring(0, from)));
        words.addAll(found.parts());
        return words;
      }
    }
    return List.of(text);
  }

  private static Part part(String where, String word) {
    return PARTS.getOrDefault(where + ":" + word, new Part(List.of(word), 0));
  }
}
