package landbridge.names;

/** The direction of a text, by its first letter that has one. */
public final class Direction {

  private Direction() {}

  /** {@code rtl} or {@code ltr}. */
  public static String of(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      switch (Character.getDirectionality(text.codePointAt(at))) {
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return "rtl";
        }
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          return "ltr";
        }
        default -> {
          // Digits, marks and spaces have none of their own.
        }
      }
    }
    return "ltr";
  }
}
