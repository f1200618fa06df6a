package landbridge.names;

/**
 * How far apart two romanised forms sound: the edits that make one of the other, each by its
 * weight, divided by the length of the longer.
 *
 * <p>Vowels weigh little since languages disagree about them, sounds of one class of the skeleton
 * less. Of exact skeleton hits on names of cities, a limit of 0.20 kept nearly all that were right
 * and dropped most that were not.
 */
public final class SoundDistance {
  private static final double OTHER_VOWEL = 0.35;
  private static final double SAME_CLASS = 0.25;
  private static final double VOWEL_DROPPED = 0.3;
  private static final int LONGEST = 64;

  private SoundDistance() {}

  /**
   * The distance of two {@link NameKey#sound sounds}, from 0 (the same) to 1. Only the first 64
   * sounds are compared.
   */
  public static double between(String sound, String other) {
    String one = head(sound);
    String two = head(other);
    int longer = Math.max(one.length(), two.length());
    return longer == 0 ? 0 : Math.min(1, weights(one, two)[one.length()][two.length()] / longer);
  }

  /** The part of a form that is compared. */
  static String head(String sound) {
    return sound.substring(0, Math.min(LONGEST, sound.length()));
  }

  /** The weight of the least edits between every two heads of two forms. */
  static double[][] weights(String one, String two) {
    double[][] weights = new double[one.length() + 1][two.length() + 1];
    for (int at = 0; at < two.length(); at++) {
      weights[0][at + 1] = weights[0][at] + dropped(two.charAt(at));
    }
    for (int row = 0; row < one.length(); row++) {
      weights[row + 1][0] = weights[row][0] + dropped(one.charAt(row));
      for (int at = 0; at < two.length(); at++) {
        double replaced = weights[row][at] + replaced(one.charAt(row), two.charAt(at));
        double left = weights[row][at + 1] + dropped(one.charAt(row));
        double right = weights[row + 1][at] + dropped(two.charAt(at));
        weights[row + 1][at + 1] = Math.min(replaced, Math.min(left, right));
      }
    }
    return weights;
  }

  static double dropped(char sound) {
    return Sounds.isVowel(sound) ? VOWEL_DROPPED : 1;
  }

  static double replaced(char one, char two) {
    if (one == two) {
      return 0;
    }
    if (Sounds.areNear(one, two)) {
      return SAME_CLASS;
    }
    return Sounds.isVowel(one) && Sounds.isVowel(two) ? OTHER_VOWEL : 1;
  }
}
