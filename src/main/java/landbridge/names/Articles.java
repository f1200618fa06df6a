package landbridge.names;

import java.util.List;
import java.util.Locale;

/** English articles in front of a name. */
final class Articles {
  private static final List<String> ARTICLES = List.of("the", "a", "an");

  private Articles() {}

  /** The text without leading articles; empty if it is nothing else. */
  static String without(String text) {
    int from = 0;
    for (int end = wordEnd(text, from); isArticle(text, from, end); end = wordEnd(text, from)) {
      from = end;
    }
    return text.substring(from).strip();
  }

  private static boolean isArticle(String text, int from, int end) {
    return ARTICLES.contains(text.substring(from, end).strip().toLowerCase(Locale.ROOT));
  }

  /** The end of the word that begins at an offset or after the spaces there; three letters do. */
  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int longest = Math.min(text.length(), at + 4);
    while (at < longest && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
