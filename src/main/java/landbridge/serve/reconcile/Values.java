package landbridge.serve.reconcile;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Property values of a query, as text: strings, numbers, truth values, and entities by their id.
 */
final class Values {

  private Values() {}

  /**
   * Reads one value or an array of them.
   *
   * @throws Refusal if it is none of these
   */
  static List<String> of(@Nullable JsonElement element, String path) {
    if (element == null || element.isJsonNull()) {
      throw Refusal.ofForm(path + " is missing; it is a value or an array of values.");
    }
    if (!element.isJsonArray()) {
      return List.of(value(element, path));
    }
    Bounds.VALUES.require(element.getAsJsonArray().size(), path, "values");
    List<String> values = new ArrayList<>();
    for (JsonElement item : element.getAsJsonArray()) {
      values.add(value(item, path + "[" + values.size() + "]"));
    }
    return values;
  }

  private static String value(JsonElement element, String path) {
    if (element.isJsonObject()) {
      return new Fields(element.getAsJsonObject(), path).requiredText("id");
    }
    if (!element.isJsonPrimitive()) {
      throw Refusal.ofForm(path + " is no string, number, truth value or object with an id.");
    }
    JsonPrimitive primitive = element.getAsJsonPrimitive();
    return primitive.isNumber() ? number(Fields.number(primitive)) : primitive.getAsString();
  }

  /** Codes in a column of numbers come as 652702 or 652702.0. */
  private static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    boolean isShort = Math.abs((long) plain.scale()) < 32 && plain.precision() < 32;
    return isShort ? plain.toPlainString() : plain.toString();
  }
}
