package landbridge;

/**
 * The seed of random tests: the same every time, so that a build fails for a reason of its own;
 * with {@code -Dlandbridge.seed=random} a new one each time, with a number that one.
 */
public final class Seed {

  private static final long USUAL = 20_261_122;

  private Seed() {}

  /** The seed, printed with what it is for. */
  public static long of(String what) {
    String wanted = System.getProperty("landbridge.seed", String.valueOf(USUAL));
    long seed = wanted.equals("random") ? System.nanoTime() : Long.parseLong(wanted);
    System.out.println(what + " with seed " + seed);
    return seed;
  }
}
