package landbridge.source;

/**
 * A stretch of a text that knows where it stands.
 *
 * @param text the text it is part of
 * @param from UTF-16 position of its start in the text
 * @param to UTF-16 position of its end in the text
 */
public record Fragment(Text text, int from, int to) {

  public Fragment {
    if (from < 0 || to < from || to > text.characters().length()) {
      throw new IllegalArgumentException("not in the text: " + from + "," + to);
    }
  }

  /** The characters as they stand in the file. */
  public String string() {
    return text.characters().substring(from, to);
  }

  /** The place in code points of the file. */
  public Span span() {
    return new Span(text.codePoints(from), text.codePoints(to));
  }

  /** The number of UTF-16 units. */
  public int length() {
    return to - from;
  }

  public char charAt(int index) {
    return text.characters().charAt(from + index);
  }

  public boolean startsWith(String prefix) {
    return length() >= prefix.length() && text.characters().startsWith(prefix, from);
  }

  /** A part of this fragment, by UTF-16 positions within it. */
  public Fragment sub(int start, int end) {
    return new Fragment(text, from + start, from + end);
  }

  /** The part from a UTF-16 position within this fragment to its end. */
  public Fragment sub(int start) {
    return sub(start, length());
  }

  /** This fragment and so many UTF-16 units on both sides, as far as the text goes. */
  public Fragment widen(int units) {
    return new Fragment(
        text, Math.max(0, from - units), Math.min(text.characters().length(), to + units));
  }

  /** Without the white space and format characters (marks, joiners) at both ends. */
  public Fragment trim() {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.characters().charAt(start))) {
      start++;
    }
    while (start < end && isBlank(text.characters().charAt(end - 1))) {
      end--;
    }
    return new Fragment(text, start, end);
  }

  /** Whether nothing stands here but white space and format characters. */
  public boolean isBlank() {
    return trim().length() == 0;
  }

  @Override
  public String toString() {
    return string();
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
