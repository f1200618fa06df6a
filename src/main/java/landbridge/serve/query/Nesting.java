package landbridge.serve.query;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How deep the brackets of a text in SPARQL are nested, which is known before it is parsed: parser
 * and engine go one deeper with each.
 */
final class Nesting {

  private static final String EXISTS = "exists";

  private final String text;
  private final Deque<Boolean> open = new ArrayDeque<>();
  private final StringBuilder word = new StringBuilder();
  private int at;
  private int deepest;
  private int exists;
  private int mostExists;

  private Nesting(String text) {
    this.text = text;
    read();
  }

  /** Reads a text that need not be good SPARQL. */
  static Nesting of(String text) {
    return new Nesting(text);
  }

  /** Levels of brackets, and of signs in a row. */
  int depth() {
    return deepest;
  }

  /** Levels of {@code EXISTS} within each other. */
  int exists() {
    return mostExists;
  }

  private void open(char bracket) {
    boolean isExists = bracket == '{' && word.toString().equalsIgnoreCase(EXISTS);
    exists += isExists ? 1 : 0;
    mostExists = Math.max(mostExists, exists);
    open.push(isExists);
  }

  private void close() {
    if (!open.isEmpty() && open.pop()) {
      exists--;
    }
  }

  /** The last word, which space and remarks may part from what comes next. */
  private void addToWord(char c) {
    if (Character.isLetterOrDigit(c)) {
      boolean isNext = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
      if (!isNext) {
        word.setLength(0);
      }
      if (word.length() <= EXISTS.length()) {
        word.append(c);
      }
    } else if (" \t\r\n#".indexOf(c) < 0) {
      word.setLength(0);
    }
  }

  private void read() {
    int signs = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '(', '{', '[' -> open(c);
        case ')', '}', ']' -> close();
        case '!', '-', '+' -> signs++;
        case '"', '\'' -> skipString(c);
        case '<' -> skipIri();
        case '#' -> skipComment();
        default -> {}
      }
      if ("!-+ \t\r\n".indexOf(c) < 0) {
        signs = 0;
      }
      addToWord(c);
      deepest = Math.max(deepest, open.size() + signs);
      at++;
    }
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
