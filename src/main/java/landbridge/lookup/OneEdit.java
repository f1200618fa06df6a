package landbridge.lookup;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * Tells which texts are one edit from one: a letter more, less, changed, or swapped with the next;
 * the text itself is too. For one thread.
 */
final class OneEdit {

  private final int[] text;
  private final boolean keepsAll;
  private int[] other = new int[32];

  OneEdit(String text) {
    this(text.codePoints().toArray(), false);
  }

  private OneEdit(int[] text, boolean keepsAll) {
    this.text = text;
    this.keepsAll = keepsAll;
  }

  /**
   * Only edits that leave no letter of the text out: a letter more in the other, or two swapped.
   */
  OneEdit thatKeepsAll() {
    return new OneEdit(text, true);
  }

  /** The same for the text and others read from behind. */
  OneEdit backwards() {
    int[] turned = new int[text.length];
    for (int at = 0; at < text.length; at++) {
      turned[at] = text[text.length - 1 - at];
    }
    return new OneEdit(turned, keepsAll);
  }

  boolean is(BytesRef term) {
    if (term.length < text.length - 1) {
      return false;
    }
    if (other.length < term.length) {
      other = new int[term.length * 2];
    }
    return is(UnicodeUtil.UTF8toUTF32(term, other));
  }

  private boolean is(int length) {
    if (Math.abs(text.length - length) > 1) {
      return false;
    }
    int both = Math.min(text.length, length);
    int start = 0;
    while (start < both && text[start] == other[start]) {
      start++;
    }
    int end = 0;
    while (end < both - start && text[text.length - 1 - end] == other[length - 1 - end]) {
      end++;
    }
    int more = text.length - start - end;
    int less = length - start - end;
    boolean swapped = more == 2 && less == 2 && isSwapped(start);
    return swapped || (less <= 1 && (keepsAll ? more == 0 : more <= 1));
  }

  private boolean isSwapped(int at) {
    return text[at] == other[at + 1] && text[at + 1] == other[at];
  }
}
