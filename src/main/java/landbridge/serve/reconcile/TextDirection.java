package landbridge.serve.reconcile;

import com.google.gson.JsonObject;
import landbridge.lookup.Label;

/** Language and direction of a text, as version 1.0 has them. */
final class TextDirection {

  private TextDirection() {}

  /** Says them of an object's texts. */
  static void tell(JsonObject object, Label label) {
    if (!label.tag().isEmpty()) {
      object.addProperty("lang", label.tag());
    }
    object.addProperty("dir", label.direction());
  }
}
