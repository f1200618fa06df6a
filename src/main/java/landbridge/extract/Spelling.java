package landbridge.extract;

import java.util.Arrays;
import landbridge.names.Fold;

/** Puts another spelling of a part of a name in the place of that part. */
final class Spelling {

  private static final int LONGEST_PART = 3;

  private Spelling() {}

  /**
   * The name respelt: {@code in("Alataw Pass railway station", "Ala Tau")} is {@code "Ala Tau Pass
   * railway station"}. If no part of the name is like the spelling, the spelling stands alone.
   */
  static String in(String name, String spelling) {
    String[] words = name.split(" ");
    String key = Fold.key(spelling);
    double best = 0.5;
    String respelt = spelling;
    for (int from = 0; from < words.length; from++) {
      for (int to = from + 1; to <= Math.min(words.length, from + LONGEST_PART); to++) {
        String part = Fold.key(String.join(" ", Arrays.copyOfRange(words, from, to)));
        double distance =
            (double) distance(part, key) / Math.max(1, Math.max(part.length(), key.length()));
        if (distance < best) {
          best = distance;
          respelt = replaced(words, from, to, spelling);
        }
      }
    }
    return respelt;
  }

  private static String replaced(String[] words, int from, int to, String spelling) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      if (i == from) {
        name.append(' ').append(spelling);
      } else if (i < from || i >= to) {
        name.append(' ').append(words[i]);
      }
    }
    return name.substring(1);
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
