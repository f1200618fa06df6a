package landbridge.lookup;

import org.apache.lucene.util.BytesRef;

/** Whether two texts are one edit apart: a letter more, less, changed, or swapped with the next. */
final class OneEdit {

  /** The most bytes that a letter takes in UTF-8. */
  private static final int LETTER = 4;

  private OneEdit() {}

  /** A quick look that lets none go that is. */
  static boolean mayBe(String text, BytesRef other) {
    // A character of a text takes from one to three bytes.
    int least = text.length() - LETTER;
    return other.length >= least && other.length <= 3 * text.length() + LETTER;
  }

  static boolean is(String text, String other) {
    int[] one = text.codePoints().toArray();
    int[] two = other.codePoints().toArray();
    if (Math.abs(one.length - two.length) > 1) {
      return false;
    }
    int start = 0;
    while (start < one.length && start < two.length && one[start] == two[start]) {
      start++;
    }
    int end = 0;
    while (end < one.length - start
        && end < two.length - start
        && one[one.length - 1 - end] == two[two.length - 1 - end]) {
      end++;
    }
    int more = one.length - start - end;
    int less = two.length - start - end;
    boolean swapped =
        more == 2 && less == 2 && one[start] == two[start + 1] && one[start + 1] == two[start];
    return swapped || (more <= 1 && less <= 1);
  }
}
