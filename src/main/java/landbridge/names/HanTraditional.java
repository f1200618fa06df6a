package landbridge.names;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.VersionInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes Chinese names in the other set of characters, simplified or traditional. */
public final class HanTraditional {
  private static final String VERSION = "1, ICU " + VersionInfo.ICU_VERSION;
  private static final int LONGEST_NAME = 1000;
  private static final int LONGEST_ENTRY = 4;
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Map<Character, Character> BACK = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(HanTraditional.class, "han-traditional.tsv")) {
      if (row.get("back").isEmpty()) {
        NAMES.put(row.get("simplified"), row.get("traditional"));
      } else {
        BACK.put(row.get("traditional").charAt(0), row.get("simplified").charAt(0));
      }
    }
  }

  private HanTraditional() {}

  private static final class Rules {
    static final Transliterator TO_TRADITIONAL = Transliterator.getInstance("Hans-Hant");
  }

  /** A simplified name in traditional characters; empty if it has no Chinese characters. */
  public static Optional<WrittenForm> traditional(String name) {
    return han(name)
        .map(HanTraditional::toTraditional)
        .map(text -> form(text, "zh-Hant-t-zh-hans", "simplified-to-traditional", 0.97));
  }

  /** A traditional name in simplified characters; empty if it has no Chinese characters. */
  public static Optional<WrittenForm> simplified(String name) {
    return han(name)
        .map(HanTraditional::toSimplified)
        .map(text -> form(text, "zh-Hans-t-zh-hant", "traditional-to-simplified", 0.99));
  }

  private static Optional<String> han(String name) {
    return Optional.of(Normal.nfc(name))
        .filter(text -> text.length() <= LONGEST_NAME && Script.of(text) == Script.HANI);
  }

  private static WrittenForm form(String text, String tag, String method, double confidence) {
    return new WrittenForm(text, tag, method, VERSION, confidence, "", false);
  }

  private static String toSimplified(String text) {
    StringBuilder simplified = new StringBuilder(HanVariants.simplified(text));
    for (int at = 0; at < simplified.length(); at++) {
      char character = simplified.charAt(at);
      simplified.setCharAt(at, BACK.getOrDefault(character, character));
    }
    return simplified.toString();
  }

  private static String toTraditional(String text) {
    StringBuilder traditional = new StringBuilder(text.length());
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      for (int length = Math.min(LONGEST_ENTRY, text.length() - at); length > 0; length--) {
        String name = NAMES.get(text.substring(at, at + length));
        if (name != null) {
          traditional.append(Rules.TO_TRADITIONAL.transliterate(text.substring(start, at)));
          traditional.append(name);
          start = at + length;
          at = start - 1;
          break;
        }
      }
    }
    return traditional.append(Rules.TO_TRADITIONAL.transliterate(text.substring(start))).toString();
  }
}
