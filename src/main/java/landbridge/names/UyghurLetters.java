package landbridge.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Uyghur alphabets, by {@code uyghur-letters.tsv}, and the plain form of Arabic text. */
final class UyghurLetters {
  static final char HEMZE = 'ئ';
  private static final char FARSI_YEH = 'ی';
  private static final Map<Integer, Letter> BY_ARABIC = new HashMap<>();
  private static final Map<String, Letter> BY_ULY = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(UyghurLetters.class, "uyghur-letters.tsv")) {
      Letter letter =
          new Letter(
              row.get("letter").charAt(0),
              row.get("sound").equals("vowel"),
              row.get("uly"),
              row.get("uyy"),
              row.get("sasm"));
      BY_ARABIC.put((int) letter.arabic(), letter);
      if (!letter.uly().isEmpty()) {
        BY_ULY.put(letter.uly(), letter);
      }
    }
  }

  private UyghurLetters() {}

  /** One letter of the table; the hemze has no Latin forms. */
  record Letter(char arabic, boolean vowel, String uly, String uyy, String sasm) {}

  static boolean isArabic(int character) {
    return BY_ARABIC.containsKey(character);
  }

  static @Nullable Letter ofArabic(int character) {
    return BY_ARABIC.get(character);
  }

  static @Nullable Letter ofUly(String letters) {
    return BY_ULY.get(letters);
  }

  static Collection<Letter> all() {
    return BY_ARABIC.values();
  }

  static boolean isVowel(int character) {
    Letter letter = BY_ARABIC.get(character);
    return letter != null && letter.vowel();
  }

  /**
   * Arabic text in the letters of the alphabet: presentation forms, the heh and the kaf of other
   * keyboards and invisible characters are put right. The hemze stays one character.
   */
  static String plain(String text) {
    String composed = Normal.nfkc(text);
    StringBuilder plain = new StringBuilder(composed.length());
    for (int at = 0; at < composed.length(); at++) {
      char letter = composed.charAt(at);
      if (letter != 'ـ' && Character.getType(letter) != Character.FORMAT) {
        plain.append(letter);
      }
    }
    for (int at = 0; at < plain.length(); at++) {
      plain.setCharAt(at, standard(plain, at));
    }
    return plain.toString();
  }

  private static char standard(StringBuilder text, int at) {
    return switch (text.charAt(at)) {
      case 'ه' -> 'ە';
      case 'ک' -> 'ك';
      case FARSI_YEH -> yeh(text, at);
      default -> text.charAt(at);
    };
  }

  /** The Farsi yeh is typed for both: beside a vowel it is the consonant. */
  private static char yeh(StringBuilder text, int at) {
    boolean after = at > 0 && isVowel(text.charAt(at - 1));
    boolean before = at + 1 < text.length() && isVowel(text.charAt(at + 1));
    return after || before ? 'ي' : 'ى';
  }
}
