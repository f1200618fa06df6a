package landbridge.serve.query;

/** A text is not SPARQL; says where, and what would have been. */
public final class SyntaxError extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  SyntaxError(String detail, int line, int column) {
    super(detail, null, false, false);
    this.line = line;
    this.column = column;
  }

  /** From 1; 0 if it is the whole text. */
  public int line() {
    return line;
  }

  /** From 1; 0 if it is the whole text. */
  public int column() {
    return column;
  }

  /** In a sentence, for who wrote it. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
