package landbridge.serve.reconcile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of a message with its place in it, to be read field by field. A field that is null
 * counts as absent.
 *
 * @param object the object
 * @param path its place, such as {@code queries.q0}
 */
record Fields(JsonObject object, String path) {

  /** An element as an object. */
  static Fields of(@Nullable JsonElement element, String path) {
    if (element == null || !element.isJsonObject()) {
      throw Refusal.ofForm(path + " is no object.");
    }
    return new Fields(element.getAsJsonObject(), path);
  }

  boolean has(String field) {
    return get(field) != null;
  }

  @Nullable JsonElement get(String field) {
    JsonElement value = object.get(field);
    return value == null || value.isJsonNull() ? null : value;
  }

  @Nullable String text(String field) {
    JsonElement value = get(field);
    if (value == null) {
      return null;
    }
    if (!isText(value)) {
      throw Refusal.ofForm(place(field) + " is no string.");
    }
    return value.getAsString();
  }

  String requiredText(String field) {
    String text = text(field);
    if (text == null || text.isBlank()) {
      throw Refusal.ofForm(place(field) + " is missing; it is a string that is not empty.");
    }
    return text;
  }

  boolean truth(String field) {
    JsonElement value = get(field);
    if (value == null) {
      return false;
    }
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
      throw Refusal.ofForm(place(field) + " is neither true nor false.");
    }
    return value.getAsBoolean();
  }

  /** A positive whole number, brought down to a greatest one; the usual one where it is absent. */
  int count(String field, int usual, int most) {
    JsonElement value = get(field);
    if (value == null) {
      return usual;
    }
    if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
      BigDecimal number = number(value.getAsJsonPrimitive());
      if (number.compareTo(BigDecimal.ZERO) == 0) {
        return usual;
      }
      if (number.signum() > 0 && isWhole(number)) {
        return number.compareTo(BigDecimal.valueOf(most)) > 0 ? most : number.intValueExact();
      }
    }
    throw Refusal.ofForm(place(field) + " is no positive whole number.");
  }

  /** The items of an array; none where it is absent. */
  List<JsonElement> items(String field) {
    JsonElement value = get(field);
    if (value == null) {
      return List.of();
    }
    if (!value.isJsonArray()) {
      throw Refusal.ofForm(place(field) + " is no array.");
    }
    return value.getAsJsonArray().asList();
  }

  /** The objects of an array; none where it is absent. */
  List<Fields> objects(String field) {
    List<Fields> objects = new ArrayList<>();
    for (JsonElement item : items(field)) {
      objects.add(of(item, place(field) + "[" + objects.size() + "]"));
    }
    return objects;
  }

  /** The strings of an array, or the one string. */
  List<String> texts(String field) {
    JsonElement value = get(field);
    if (value != null && isText(value)) {
      return List.of(value.getAsString());
    }
    List<String> texts = new ArrayList<>();
    for (JsonElement item : items(field)) {
      if (!isText(item)) {
        throw Refusal.ofForm(place(field) + "[" + texts.size() + "] is no string.");
      }
      texts.add(item.getAsString());
    }
    return texts;
  }

  String place(String field) {
    return path + "." + field;
  }

  static boolean isText(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
  }

  /** A number, of which no operation takes long whatever its exponent. */
  static BigDecimal number(JsonPrimitive value) {
    try {
      return value.getAsBigDecimal();
    } catch (NumberFormatException e) {
      throw Refusal.ofForm("A number in the message is too long or too great.");
    }
  }

  static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }
}
