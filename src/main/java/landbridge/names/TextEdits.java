package landbridge.names;

/** How many letters two keys differ in: inserted, left out, replaced, or two exchanged. */
final class TextEdits {
  private static final int LONGEST = 200;

  private TextEdits() {}

  static int count(String one, String other) {
    int[] first = one.codePoints().limit(LONGEST).toArray();
    int[] second = other.codePoints().limit(LONGEST).toArray();
    int[][] edits = new int[first.length + 1][second.length + 1];
    for (int row = 0; row <= first.length; row++) {
      for (int at = 0; at <= second.length; at++) {
        edits[row][at] = row == 0 || at == 0 ? row + at : least(edits, first, second, row, at);
      }
    }
    return edits[first.length][second.length];
  }

  private static int least(int[][] edits, int[] first, int[] second, int row, int at) {
    boolean same = first[row - 1] == second[at - 1];
    int replaced = edits[row - 1][at - 1] + (same ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(edits[row - 1][at], edits[row][at - 1]));
    boolean exchanged =
        row > 1 && at > 1 && first[row - 1] == second[at - 2] && first[row - 2] == second[at - 1];
    return exchanged ? Math.min(least, edits[row - 2][at - 2] + 1) : least;
  }
}
