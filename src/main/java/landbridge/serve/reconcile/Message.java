package landbridge.serve.reconcile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;

/** JSON as text. */
public final class Message {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Message() {}

  /**
   * Reads strictly what RFC 8259 calls JSON, of bounded depth.
   *
   * @param name what the message is called in a refusal
   * @throws Refusal if it is none, or no object
   */
  static JsonObject read(String text, String name) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(Bounds.NESTING.number());
      JsonElement value = GSON.getAdapter(JsonElement.class).read(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT || !value.isJsonObject()) {
        throw Refusal.ofForm(name + " is no JSON object.");
      }
      return value.getAsJsonObject();
    } catch (EOFException e) {
      throw Refusal.ofForm(name + " is no JSON: it ends too early.");
    } catch (MalformedJsonException e) {
      throw Refusal.ofForm(name + " is no JSON" + where(e) + ".");
    } catch (IOException | JsonParseException | NumberFormatException e) {
      throw Refusal.ofForm(name + " is no JSON.");
    }
  }

  /** Where a text ceases to be JSON, as far as the parser tells. */
  private static String where(MalformedJsonException e) {
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("Nesting limit")) {
      return " that is answered: it is nested deeper than " + Bounds.NESTING.number() + " levels";
    }
    int line = message.indexOf("line ");
    int path = message.indexOf(" path", line);
    return line < 0 || path < 0 ? "" : ": look at " + message.substring(line, path);
  }

  /** The text of an answer. */
  public static String write(JsonElement message) {
    return GSON.toJson(message) + "\n";
  }

  /** An array of what is made of each item. */
  static <T> JsonArray array(Iterable<T> items, java.util.function.Function<T, JsonElement> to) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(to.apply(item)));
    return array;
  }
}
