package landbridge.serve.reconcile;

/** A message that is not answered; its text says what would have been. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  private Refusal(int status, String detail) {
    super(detail, null, false, false);
    this.status = status;
  }

  /** For a message that is not as it should be. */
  static Refusal ofForm(String detail) {
    return new Refusal(400, detail);
  }

  /** For something that there is not. */
  static Refusal ofAbsence(String detail) {
    return new Refusal(404, detail);
  }

  /** For more than is answered at once. */
  static Refusal ofSize(String detail) {
    return new Refusal(413, detail);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What is wrong, and what would have been accepted. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
