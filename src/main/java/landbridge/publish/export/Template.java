package landbridge.publish.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** The form of a JSON text, to be filled with the rows of queries. */
sealed interface Template {

  /** A text, number, boolean or null that stands as it is. */
  record Fixed(JsonValue value) implements Template {}

  /** {@code "?name"}: the value of a variable, left out where it has none. */
  record Variable(String name) implements Template {}

  /** An array; what comes out empty is left out. */
  record Items(List<Template> items, boolean isKept) implements Template {}

  /**
   * An object; what comes out empty is left out. The members of a member {@code "$members …"}
   * become its own; a member {@code "?name"} is called by the value of that variable.
   *
   * @param condition {@code "$if"}: the variable without which there is no object
   * @param isKept {@code "$keep"}: whether an empty object stays
   */
  record Members(Map<String, Template> members, @Nullable String condition, boolean isKept)
      implements Template {}

  /**
   * {@code {"$rows": "names", "$each": …}}: something for each row of {@code names.rq} that agrees
   * with what is known so far.
   *
   * @param query the query's name
   * @param key {@code "$key"}: the variable that names the members of an object; null for an array
   * @param isList {@code "$list"}: whether every such member is an array, even of one value
   * @param each what is made of a row
   * @param isKept {@code "$keep"}: whether an empty array stays
   */
  record Rows(String query, @Nullable String key, boolean isList, Template each, boolean isKept)
      implements Template {}

  /** Reads a template. */
  static Template parse(String text) {
    return of(JSON.parse(text));
  }

  private static Template of(JsonValue value) {
    if (value.isString() && value.getAsString().value().startsWith("?")) {
      return new Variable(value.getAsString().value().substring(1));
    }
    if (value.isArray()) {
      return new Items(value.getAsArray().stream().map(Template::of).toList(), false);
    }
    if (!value.isObject()) {
      return new Fixed(value);
    }
    JsonObject object = value.getAsObject();
    boolean isKept = object.hasKey("$keep");
    if (object.hasKey("$rows")) {
      return new Rows(
          object.getString("$rows"),
          variable(object, "$key"),
          object.hasKey("$list"),
          of(object.get("$each")),
          isKept);
    }
    Map<String, Template> members = new LinkedHashMap<>();
    for (String name : object.keySet()) {
      if (!name.equals("$if") && !name.equals("$keep")) {
        members.put(name, of(object.get(name)));
      }
    }
    return new Members(members, variable(object, "$if"), isKept);
  }

  private static @Nullable String variable(JsonObject object, String name) {
    return object.hasKey(name) ? object.getString(name).substring(1) : null;
  }
}
