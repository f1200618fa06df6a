package landbridge.serve.reconcile;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which values of which places are asked for.
 *
 * @param ids of the places, each once
 * @param columns the properties
 */
record ExtensionQuery(List<String> ids, List<Column> columns) {

  /**
   * A property with its settings.
   *
   * @param property whose values are wanted
   * @param limit how many at most; 0 means all
   * @param generated whether forms of names that rules made are wanted too
   */
  record Column(Property property, int limit, boolean generated) {}

  /**
   * Reads a message, which is the same in both versions.
   *
   * @throws Refusal if it is none, or names a property that there is not
   */
  static ExtensionQuery read(String text, String name, PropertyCatalogue properties) {
    Fields message = new Fields(Message.read(text, name), name);
    for (String field : List.of("ids", "properties")) {
      if (!message.has(field)) {
        throw Refusal.ofForm(message.place(field) + " is missing; it is an array.");
      }
    }
    Set<String> ids = new LinkedHashSet<>(message.texts("ids"));
    Bounds.ENTITIES.require(ids.size(), message.place("ids"), "ids");
    List<Fields> columns = message.objects("properties");
    Bounds.PROPERTIES.require(columns.size(), message.place("properties"), "properties");
    List<Column> read = new ArrayList<>();
    columns.forEach(column -> read.add(column(column, properties)));
    return new ExtensionQuery(List.copyOf(ids), read);
  }

  private static Column column(Fields column, PropertyCatalogue properties) {
    String id = column.requiredText("id");
    Property property =
        properties
            .find(id)
            .orElseThrow(
                () ->
                    Refusal.ofForm(
                        column.place("id")
                            + " is no property here; /reconcile/suggest/property?prefix= lists"
                            + " them."));
    if (!column.has("settings")) {
      return new Column(property, 0, false);
    }
    Fields settings = Fields.of(column.get("settings"), column.place("settings"));
    return new Column(property, limit(settings), isOn(settings.get("generated")));
  }

  /** Forms send numbers as strings too. */
  private static int limit(Fields settings) {
    JsonElement limit = settings.get("limit");
    return limit != null && Fields.isText(limit)
        ? Slice.number(limit.getAsString(), settings.place("limit"), 0, Integer.MAX_VALUE)
        : settings.count("limit", 0, Integer.MAX_VALUE);
  }

  /** A ticked box is sent as true, as "true" or as "on". */
  private static boolean isOn(@Nullable JsonElement box) {
    return box != null
        && box.isJsonPrimitive()
        && List.of("true", "on").contains(box.getAsString());
  }
}
