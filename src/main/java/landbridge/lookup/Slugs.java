package landbridge.lookup;

import java.util.Locale;

/** Names of classes as slugs. */
final class Slugs {

  private Slugs() {}

  /** {@code BorderCrossing} → {@code border-crossing}; a slug stays. */
  static String of(String name) {
    StringBuilder slug = new StringBuilder();
    for (int at = 0; at < name.length(); at++) {
      char letter = name.charAt(at);
      if (at > 0 && Character.isUpperCase(letter)) {
        slug.append('-');
      }
      slug.append(letter);
    }
    return slug.toString().toLowerCase(Locale.ROOT);
  }
}
