package landbridge.source;

/** The one way in which the program gives up for its user: a short message and an exit code. */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** The exit code if the data failed. */
  public static final int DATA = 1;

  /** The exit code if the program was used wrongly. */
  public static final int USE = 2;

  private final int exitCode;

  private Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The data are not what they should be. */
  public static Failure ofData(String message) {
    return new Failure(DATA, message);
  }

  /** The program was asked for something that it cannot do. */
  public static Failure ofUse(String message) {
    return new Failure(USE, message);
  }

  public int exitCode() {
    return exitCode;
  }
}
