package landbridge.source;

import java.util.Arrays;

/**
 * The characters of one file, and the way from Java's UTF-16 positions to code points.
 *
 * <p>Only the places of supplementary characters are remembered, so text in the basic plane costs
 * nothing and any other position one binary search.
 */
public final class Text {

  private final String characters;
  private final int[] supplementary;

  public Text(String characters) {
    this.characters = characters;
    this.supplementary = supplementaryPositions(characters);
  }

  /** The text as it stands in the file, unnormalised, byte-order mark included. */
  public String characters() {
    return characters;
  }

  /** The whole text as one fragment. */
  public Fragment whole() {
    return new Fragment(this, 0, characters.length());
  }

  /** The number of code points before the UTF-16 position. */
  public int codePoints(int utf16) {
    int found = Arrays.binarySearch(supplementary, utf16);
    return utf16 - (found >= 0 ? found : -found - 1);
  }

  /** The UTF-16 position before which so many code points stand, cut to the text's length. */
  public int utf16(int codePoints) {
    int low = Math.min(codePoints, characters.length());
    int high = Math.min(codePoints + supplementary.length, characters.length());
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (codePoints(middle) < codePoints) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What stands at the place; shorter than the span where the text ends before it does. */
  public String at(Span span) {
    int from = utf16(span.start());
    return characters.substring(from, Math.max(from, utf16(span.end())));
  }

  private static int[] supplementaryPositions(String text) {
    int[] positions = new int[8];
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        if (count == positions.length) {
          positions = Arrays.copyOf(positions, count * 2);
        }
        positions[count++] = i++;
      }
    }
    return Arrays.copyOf(positions, count);
  }
}
