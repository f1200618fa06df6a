package landbridge.names;

import java.util.ArrayList;
import java.util.List;

/** The edits of least weight that make one romanised form of another. */
final class SoundEdits {
  private SoundEdits() {}

  /** One edit: what stands in each form, empty where the other has more. */
  record Edit(String one, String other) {
    boolean isVowels() {
      return (one + other).chars().allMatch(c -> Sounds.isVowel((char) c));
    }

    boolean isDropped() {
      return one.isEmpty() || other.isEmpty();
    }

    boolean isOfOneClass() {
      return !isDropped() && Sounds.areNear(one.charAt(0), other.charAt(0));
    }
  }

  static List<Edit> between(String one, String other) {
    double[][] weights = SoundDistance.weights(one, other);
    List<Edit> edits = new ArrayList<>();
    int row = one.length();
    int at = other.length();
    while (row > 0 || at > 0) {
      double here = weights[row][at];
      if (row > 0
          && at > 0
          && here
              == weights[row - 1][at - 1]
                  + SoundDistance.replaced(one.charAt(row - 1), other.charAt(at - 1))) {
        row--;
        at--;
        if (one.charAt(row) != other.charAt(at)) {
          edits.add(0, new Edit(one.substring(row, row + 1), other.substring(at, at + 1)));
        }
      } else if (row > 0
          && here == weights[row - 1][at] + SoundDistance.dropped(one.charAt(row - 1))) {
        row--;
        edits.add(0, new Edit(one.substring(row, row + 1), ""));
      } else {
        at--;
        edits.add(0, new Edit("", other.substring(at, at + 1)));
      }
    }
    return edits;
  }
}
