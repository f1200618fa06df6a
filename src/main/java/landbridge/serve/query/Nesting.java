package landbridge.serve.query;

/**
 * How deep the brackets of a text in SPARQL are nested, which is known before it is parsed: parser
 * and engine go one deeper with each.
 */
final class Nesting {

  private final String text;
  private int at;

  private Nesting(String text) {
    this.text = text;
  }

  /** Levels of brackets, and of signs in a row. */
  static int depth(String text) {
    return new Nesting(text).depth();
  }

  private int depth() {
    int deepest = 0;
    int depth = 0;
    int signs = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '(', '{', '[' -> depth++;
        case ')', '}', ']' -> depth = Math.max(0, depth - 1);
        case '!', '-', '+' -> signs++;
        case '"', '\'' -> skipString(c);
        case '<' -> skipIri();
        case '#' -> skipComment();
        default -> {}
      }
      if ("!-+ \t\r\n".indexOf(c) < 0) {
        signs = 0;
      }
      deepest = Math.max(deepest, depth + signs);
      at++;
    }
    return deepest;
  }

  private void skipString(char quote) {
    String one = String.valueOf(quote);
    boolean isLong = text.startsWith(one.repeat(3), at);
    String end = isLong ? one.repeat(3) : one;
    at += end.length();
    while (at < text.length() && !text.startsWith(end, at)) {
      if (!isLong && text.charAt(at) == '\n') {
        return;
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at += end.length() - 1;
  }

  /** It may be "less than" too, which no bracket closes without a character that an IRI has not. */
  private void skipIri() {
    for (int end = at + 1; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == '>') {
        at = end;
        return;
      }
      if (c <= ' ' || "<\"{}|^`\\".indexOf(c) >= 0) {
        return;
      }
    }
  }

  private void skipComment() {
    while (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
      at++;
    }
  }
}
