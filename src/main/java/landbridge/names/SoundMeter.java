package landbridge.names;

/**
 * The distances of many sounds from one, the same as {@link SoundDistance} tells, but quick where
 * the many come in order: what a sound shares with the one before it is not weighed again. For one
 * thread.
 */
public final class SoundMeter {
  private static final int PLAIN = 128;

  private final String sound;
  private final double[] dropped;
  private final double[][] replaced = new double[PLAIN][];
  private double[][] rows = new double[16][];
  private String last = "";

  /** Measures from a {@link NameKey#sound sound}. */
  public SoundMeter(String sound) {
    this.sound = SoundDistance.head(sound);
    dropped = new double[this.sound.length()];
    rows[0] = new double[dropped.length + 1];
    for (int at = 0; at < dropped.length; at++) {
      dropped[at] = SoundDistance.dropped(this.sound.charAt(at));
      rows[0][at + 1] = rows[0][at] + dropped[at];
    }
  }

  /** The distance of another sound, from 0 (the same) to 1. */
  public double to(String whole) {
    String other = SoundDistance.head(whole);
    int shared = 0;
    while (shared < Math.min(other.length(), last.length())
        && other.charAt(shared) == last.charAt(shared)) {
      shared++;
    }
    last = other;
    if (other.length() >= rows.length) {
      rows = java.util.Arrays.copyOf(rows, other.length() * 2);
    }
    for (int row = shared; row < other.length(); row++) {
      weigh(rows[row], other.charAt(row), row + 1);
    }
    int longer = Math.max(dropped.length, other.length());
    return longer == 0 ? 0 : Math.min(1, rows[other.length()][dropped.length] / longer);
  }

  private void weigh(double[] above, char letter, int row) {
    if (rows[row] == null) {
      rows[row] = new double[dropped.length + 1];
    }
    double[] weights = rows[row];
    double[] replacing = replaced(letter);
    double dropping = SoundDistance.dropped(letter);
    weights[0] = above[0] + dropping;
    for (int at = 0; at < dropped.length; at++) {
      double left = Math.min(above[at + 1] + dropping, weights[at] + dropped[at]);
      weights[at + 1] = Math.min(above[at] + replacing[at], left);
    }
  }

  private double[] replaced(char letter) {
    if (letter < PLAIN && replaced[letter] != null) {
      return replaced[letter];
    }
    double[] weights = new double[dropped.length];
    for (int at = 0; at < weights.length; at++) {
      weights[at] = SoundDistance.replaced(sound.charAt(at), letter);
    }
    if (letter < PLAIN) {
      replaced[letter] = weights;
    }
    return weights;
  }
}
