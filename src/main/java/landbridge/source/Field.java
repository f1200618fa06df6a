package landbridge.source;

import java.util.Optional;

/**
 * A line {@code - Key: value} of an infobox, or an item of a list that has its form.
 *
 * @param key the words before the first colon, at least one
 * @param value the words after it; blank for a key without a value
 */
public record Field(Fragment key, Fragment value) {

  /** Parts an item, its dash cut off, at its first colon, be it {@code :} or {@code ：}. */
  public static Optional<Field> of(Fragment item) {
    for (int i = 0; i < item.length(); i++) {
      if (isColon(item.charAt(i))) {
        Field field = new Field(item.sub(0, i).trim(), item.sub(i + 1).trim());
        return field.key().isBlank() ? Optional.empty() : Optional.of(field);
      }
    }
    return Optional.empty();
  }

  static boolean isColon(char c) {
    return c == ':' || c == '：';
  }
}
