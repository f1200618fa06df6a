package landbridge.names;

import java.util.Locale;

/** English articles in front of a name. */
final class Articles {
  private Articles() {}

  /** The text without a leading the, a or an; empty if it is nothing else. */
  static String without(String text) {
    String bare = text.strip();
    String lower = bare.toLowerCase(Locale.ROOT);
    for (String article : new String[] {"the", "a", "an"}) {
      if (lower.equals(article)) {
        return "";
      }
      if (lower.startsWith(article + " ")) {
        return bare.substring(article.length() + 1).strip();
      }
    }
    return bare;
  }
}
