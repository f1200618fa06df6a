package landbridge.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes Kazakh names of the Arabic alphabet of China in Cyrillic.
 *
 * <p>Arabic writes front and back vowels alike (ا is а or ә), so harmony decides for a whole word:
 * ق and ع tell a back word, ء, ە, ك and گ a front one, nothing at all a back one. Loans break it;
 * the common ones stand in {@code kazakh-words.tsv}. A form is marked as guessed unless each of its
 * words has a letter of Kazakh alone: of those, 96 in 100 were right, of the guessed ones 63.
 */
public final class KazakhCyrillic {
  private static final String VERSION = "1";
  private static final String LETTERS = "ابۆگعدەجزيكقلمنڭوپرستۋۇفحھچشىء";
  private static final String CYRILLIC = "абвгғдежзикқлмнңопрстуұфхһчшы";
  private static final String AMBIGUOUS = "اوۇى";
  private static final String FRONT = "әөүі";
  private static final String FRONT_MARKS = "ەكگ";
  private static final String BACK_MARKS = "قع";
  private static final String LOAN_LETTERS = "فۆ";
  private static final Map<String, String> WORDS = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(KazakhCyrillic.class, "kazakh-words.tsv")) {
      WORDS.put(row.get("arabic"), row.get("cyrillic"));
    }
  }

  private KazakhCyrillic() {}

  /**
   * The name in Cyrillic letters, the generic word at its end in lower case and the others
   * capitalised; empty if it has letters of another alphabet.
   */
  public static Optional<WrittenForm> of(String name) {
    String plain = plain(name);
    if (!WordByWord.isWrittenWith(plain, KazakhCyrillic::isLetter)) {
      return Optional.empty();
    }
    List<String> words = Spaced.words(plain);
    boolean guessed = !words.stream().allMatch(KazakhCyrillic::isSure);
    int proper = words.size() - genericWords(plain);
    int[] at = {0};
    String text =
        WordByWord.rewrite(
            plain,
            c -> !Character.isWhitespace(c),
            spaced -> {
              boolean capital = at[0]++ < proper;
              return WordByWord.rewrite(
                  spaced,
                  KazakhCyrillic::isLetter,
                  word -> capital ? LetterCase.capitalised(cyrillic(word)) : cyrillic(word));
            });
    return Optional.of(text)
        .filter(written -> !written.isBlank())
        .map(
            written ->
                new WrittenForm(
                    written,
                    "kk-Cyrl-t-kk-arab",
                    "kazakh-arabic-to-cyrillic",
                    VERSION,
                    guessed ? 0.65 : 0.95,
                    guessed ? "vowel harmony guessed" : "",
                    false));
  }

  private static int genericWords(String plain) {
    return GenericWords.split(plain, "kk-Arab")
        .map(split -> Spaced.words(split.generic()).size())
        .orElse(0);
  }

  private static boolean isLetter(int character) {
    return LETTERS.indexOf(character) >= 0;
  }

  /** Plain letters, with the high hamza at the start of a word as U+0621. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    Normal.nfkc(name)
        .codePoints()
        .filter(c -> c != 'ـ' && Character.getType(c) != Character.FORMAT)
        .forEach(
            c -> {
              switch (c) {
                case 'ٴ' -> plain.append('ء');
                case 'ه' -> plain.append('ە');
                case 'ک' -> plain.append('ك');
                default -> plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }

  private static String cyrillic(String arabic) {
    String known = WORDS.get(arabic);
    if (known != null) {
      return known;
    }
    boolean front = isFront(arabic);
    String word = arabic.replace("ء", "").replace("شش", "щ");
    StringBuilder cyrillic = new StringBuilder();
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
      boolean open = at == 0 || isVowel(word.charAt(at - 1));
      if (letter == 'ي' && (next == 'ا' || next == 'ۋ')) {
        cyrillic.append(open ? "" : "и").append(next == 'ا' ? "я" : "ю");
        at++;
      } else if (letter == 'ي') {
        cyrillic.append(open && at > 0 ? 'й' : 'и');
      } else {
        cyrillic.append(letter(letter, front && !isLateA(arabic, word, at)));
      }
    }
    return cyrillic.toString();
  }

  /**
   * In a word with ء, where no letter marks it, ә is only the first vowel: Әзірбайжан, Үндістан.
   */
  private static boolean isLateA(String arabic, String word, int at) {
    return arabic.startsWith("ء")
        && word.charAt(at) == 'ا'
        && word.substring(0, at).chars().anyMatch(c -> isVowel((char) c) || c == 'ى');
  }

  private static char letter(char arabic, boolean front) {
    int vowel = AMBIGUOUS.indexOf(arabic);
    if (vowel >= 0 && front) {
      return FRONT.charAt(vowel);
    }
    int at = LETTERS.indexOf(arabic);
    return at < 0 ? arabic : CYRILLIC.charAt(at);
  }

  /** A native front word hardly ends in ا unless ء stands before it: Африка, Америка. */
  private static boolean isFront(String word) {
    if (hasAny(word, BACK_MARKS)) {
      return false;
    }
    return word.startsWith("ء")
        || (hasAny(word, FRONT_MARKS) && !word.endsWith("ا") && !isLoan(word));
  }

  /** ف and ۆ are letters of loans; و in a front word of Kazakh is only the first vowel. */
  private static boolean isLoan(String word) {
    int o = word.lastIndexOf('و');
    return hasAny(word, LOAN_LETTERS) || (o > 0 && hasAny(word.substring(0, o), "اەوۇىي"));
  }

  /** Only a letter that Kazakh alone has tells that a word is no loan and how it is read. */
  private static boolean isSure(String word) {
    boolean back = hasAny(word, BACK_MARKS);
    boolean front = hasAny(word, FRONT_MARKS);
    return WORDS.containsKey(word)
        || ((back || word.startsWith("ء")) && !(back && front) && !hasAny(word, LOAN_LETTERS));
  }

  private static boolean hasAny(String word, String letters) {
    return word.chars().anyMatch(c -> letters.indexOf(c) >= 0);
  }

  private static boolean isVowel(char letter) {
    return "اەوۇىۋ".indexOf(letter) >= 0;
  }
}
