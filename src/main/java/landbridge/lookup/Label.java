package landbridge.lookup;

import landbridge.names.Direction;

/**
 * A name or a word with its language.
 *
 * @param text the text; never empty
 * @param tag BCP 47 tag of its language and script; empty where none is given
 */
public record Label(String text, String tag) {

  /** The direction of its letters: {@code ltr} or {@code rtl}. */
  public String direction() {
    return Direction.of(text);
  }
}
