package landbridge.extract;

import java.util.HashMap;
import java.util.Map;
import landbridge.names.Fold;
import org.jspecify.annotations.Nullable;

/** The names that a document's title, infobox, tables and lists have given. */
final class KnownNames {

  /** How many words a name has at the most. */
  static final int LONGEST = 9;

  private final Map<String, Mention> things = new HashMap<>();

  /** A name that the document gives a thing. */
  void know(String name, Mention thing) {
    String key = Fold.key(name);
    if (!key.isEmpty() && Character.isUpperCase(name.charAt(0))) {
      things.putIfAbsent(key, thing);
    }
  }

  @Nullable Mention get(String name) {
    return things.get(Fold.key(name));
  }

  boolean has(String name) {
    return things.containsKey(Fold.key(name));
  }

  /** How many words from one on are a known name; 0 where they are none. */
  int length(Words words, int i) {
    for (int n = Math.min(LONGEST, words.size() - i); n > 0; n--) {
      StringBuilder text = new StringBuilder(words.get(i).text());
      boolean whole = true;
      for (int k = i + 1; k < i + n; k++) {
        whole &= words.get(k).follows();
        text.append(words.get(k).before()).append(words.get(k).text());
      }
      if (whole && has(text.toString())) {
        return n;
      }
    }
    return 0;
  }
}
