package landbridge.names;

import java.util.Optional;
import landbridge.names.UyghurLetters.Letter;
import org.jspecify.annotations.Nullable;

/**
 * Writes Uyghur names of the Latin alphabet of 2008 (ULY) in the Arabic alphabet.
 *
 * <p>Between two vowels stands a hemze, whether or not the apostrophe for it is written; only the
 * pairs ua and üe without apostrophe are left as the Chinese loans have them (Sichüen, Guangdong).
 */
public final class UyghurArabic {
  private static final String VERSION = "1";
  private static final String LOAN_PAIRS = "ua üe";

  private UyghurArabic() {}

  /** The name in Arabic letters; empty if it has letters that ULY does not use. */
  public static Optional<WrittenForm> of(String name) {
    String plain = plain(name);
    if (!WordByWord.isWrittenWith(plain, UyghurArabic::isLetter)) {
      return Optional.empty();
    }
    Optional<String> arabic = arabic(plain);
    boolean loan = plain.contains("ua") || plain.contains("üe");
    boolean old = plain.indexOf('v') >= 0;
    String note = loan ? "two vowels without a sign between them" : old ? "v is read as w" : "";
    return arabic.map(
        text ->
            new WrittenForm(
                text,
                "ug-Arab-t-ug-latn",
                "uly-to-uyghur-arabic",
                VERSION,
                note.isEmpty() ? 0.95 : 0.8,
                note,
                false));
  }

  /** Lower case, one kind of apostrophe, é of the older spelling as ë. */
  private static String plain(String name) {
    String lower = LetterCase.lower(Normal.nfc(name)).replace('é', 'ë');
    StringBuilder plain = new StringBuilder(lower.length());
    lower.codePoints().forEach(c -> plain.appendCodePoint(Apostrophes.is(c) ? '\'' : c));
    return plain.toString();
  }

  private static boolean isLetter(int character) {
    return (character >= 'a' && character <= 'z')
        || character == 'ë'
        || character == 'ö'
        || character == 'ü';
  }

  private static Optional<String> arabic(String plain) {
    boolean[] whole = {true};
    String text =
        WordByWord.rewrite(
            plain,
            c -> isLetter(c) || c == '\'',
            word -> {
              Optional<String> arabic = word(word);
              whole[0] &= arabic.isPresent();
              return arabic.orElse("");
            });
    return Optional.of(text).filter(t -> whole[0]);
  }

  /** One word; empty where it has a letter that stands for nothing, such as a single c. */
  private static Optional<String> word(String word) {
    StringBuilder arabic = new StringBuilder();
    boolean open = true;
    char before = ' ';
    for (int at = 0; at < word.length(); ) {
      if (word.charAt(at) == '\'') {
        open = true;
        at++;
        continue;
      }
      Letter letter =
          at + 2 <= word.length() ? UyghurLetters.ofUly(word.substring(at, at + 2)) : null;
      if (letter == null) {
        letter = single(word.charAt(at));
      }
      if (letter == null) {
        return Optional.empty();
      }
      String step = word.substring(at, at + letter.uly().length());
      if (letter.vowel() && (open || needsHemze(before, step))) {
        arabic.append(UyghurLetters.HEMZE);
      }
      arabic.append(letter.arabic());
      before = step.charAt(step.length() - 1);
      open = false;
      at += step.length();
    }
    return Optional.of(arabic.toString());
  }

  private static @Nullable Letter single(char letter) {
    return UyghurLetters.ofUly(letter == 'v' ? "w" : String.valueOf(letter));
  }

  private static boolean needsHemze(char before, String vowel) {
    return "aeëioöuü".indexOf(before) >= 0 && !LOAN_PAIRS.contains(before + vowel);
  }
}
