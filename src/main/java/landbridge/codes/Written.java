package landbridge.codes;

/**
 * A code as written, with its characters made plain: fullwidth and other decimal digits become
 * ASCII, letters upper case, all dashes hyphens; spaces and invisible characters go.
 */
final class Written {
  /** No code is longer, however it is spaced. */
  static final int LONGEST = 64;

  private final String text;
  private final String plain;
  private final int[] offsets;

  private Written(String text, String plain, int[] offsets) {
    this.text = text;
    this.plain = plain;
    this.offsets = offsets;
  }

  static Written of(String text) {
    int length = Math.min(text.length(), LONGEST);
    StringBuilder plain = new StringBuilder();
    int[] offsets = new int[length + 1];
    for (int at = 0; at < length; at++) {
      if (!isGap(text.charAt(at))) {
        offsets[plain.length()] = at;
        plain.append(plain(text.charAt(at)));
      }
    }
    offsets[plain.length()] = length;
    return new Written(text, plain.toString(), offsets);
  }

  String plain() {
    return plain;
  }

  boolean isDigits(int... lengths) {
    for (int length : lengths) {
      if (plain.length() == length) {
        return firstNot('0', '9') == length;
      }
    }
    return false;
  }

  /** Index of the first plain character outside a range; the length if all are in. */
  int firstNot(char least, char most) {
    for (int at = 0; at < plain.length(); at++) {
      if (plain.charAt(at) < least || plain.charAt(at) > most) {
        return at;
      }
    }
    return plain.length();
  }

  Parsed valid(String scheme, String notation) {
    return new Parsed.Valid(new Code(scheme, notation, text));
  }

  /** A refusal that points at a plain character. */
  Parsed invalid(int at, String reason) {
    return new Parsed.Invalid(text, offsets[Math.min(at, plain.length())], reason);
  }

  private static boolean isGap(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }

  private static char plain(char character) {
    int digit = Character.digit(character, 10);
    if (digit >= 0) {
      return (char) ('0' + digit);
    }
    boolean fullwidth = character >= '\uFF01' && character <= '\uFF5E';
    char ascii = fullwidth ? (char) (character - 0xFEE0) : character;
    return isDash(ascii) ? '-' : Character.toUpperCase(ascii);
  }

  private static boolean isDash(char character) {
    return Character.getType(character) == Character.DASH_PUNCTUATION || character == '\u2212';
  }
}
