package landbridge.serve.reconcile;

import com.google.gson.JsonObject;
import landbridge.lookup.Label;

/** The direction of a text, by its first letter that has one. */
final class Direction {

  private Direction() {}

  /** {@code rtl} or {@code ltr}. */
  static String of(String text) {
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

  /** Says the language and direction of an object's texts, as version 1.0 has it. */
  static void tell(JsonObject object, Label label) {
    if (!label.tag().isEmpty()) {
      object.addProperty("lang", label.tag());
    }
    object.addProperty("dir", of(label.text()));
  }
}
