package landbridge.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import landbridge.names.ResourceTable;

/**
 * What the service tells of itself.
 *
 * @param types those that are usual are told
 * @param wording in which languages
 * @param root where the server is, such as {@code http://localhost:3030}
 * @param software which program answers
 */
record Manifests(TypeCatalogue types, Wording wording, String root, String software) {

  private static final String PATH = "/reconcile";

  /** As version 0.2 has it. */
  JsonObject manifest() {
    JsonObject json = common();
    json.addProperty("identifierSpace", Places.SPACE);
    json.addProperty("schemaSpace", TypeCatalogue.SPACE);
    json.add("view", url("/preview?id={{id}}"));
    JsonObject preview = size();
    preview.addProperty("url", root + PATH + "/preview?id={{id}}");
    json.add("preview", preview);
    JsonObject suggest = new JsonObject();
    for (Reconciliation.Suggested suggested : Reconciliation.Suggested.values()) {
      suggest.add(suggested.word(), service("/suggest/" + suggested.word()));
    }
    json.add("suggest", suggest);
    JsonObject extend = new JsonObject();
    extend.add("propose_properties", service("/extend/propose"));
    extend.add("property_settings", settings("name", "label", "help_text"));
    json.add("extend", extend);
    return json;
  }

  /** As the draft of version 1.0 has it. */
  JsonObject draft() {
    JsonObject json = common();
    json.add("view", url("/preview?id={id}"));
    json.add("preview", size());
    JsonObject suggest = new JsonObject();
    for (Reconciliation.Suggested suggested : Reconciliation.Suggested.values()) {
      suggest.addProperty(suggested.word(), true);
    }
    json.add("suggest", suggest);
    JsonObject extend = new JsonObject();
    extend.addProperty("proposeProperties", true);
    extend.add("propertySettings", settings("id", "name", "helpText"));
    json.add("extend", extend);
    json.addProperty("standardizedScore", true);
    return json;
  }

  private JsonObject common() {
    JsonObject json = new JsonObject();
    JsonArray versions = new JsonArray();
    List.of("0.2", "1.0-draft").forEach(versions::add);
    json.add("versions", versions);
    json.addProperty("name", "Landbridge");
    json.addProperty("documentation", root + "/");
    json.addProperty("serviceVersion", software);
    json.add("defaultTypes", Message.array(types.usual(), wording::reference));
    json.addProperty("batchSize", Bounds.QUERIES.number());
    return json;
  }

  private JsonObject url(String path) {
    JsonObject json = new JsonObject();
    json.addProperty("url", root + PATH + path);
    return json;
  }

  private JsonObject service(String path) {
    JsonObject json = new JsonObject();
    json.addProperty("service_url", root);
    json.addProperty("service_path", PATH + path);
    return json;
  }

  private static JsonObject size() {
    JsonObject json = new JsonObject();
    json.addProperty("width", Bounds.PREVIEW_WIDTH.number());
    json.addProperty("height", Bounds.PREVIEW_HEIGHT.number());
    return json;
  }

  /** The settings of {@code settings.tsv}, whose fields the versions name differently. */
  private static JsonArray settings(String id, String name, String help) {
    return Message.array(
        ResourceTable.read(Manifests.class, "settings.tsv"),
        row -> {
          JsonObject json = new JsonObject();
          json.addProperty(id, row.get("id"));
          json.addProperty(name, row.get("name"));
          json.addProperty("type", row.get("type"));
          json.add(
              "default",
              row.get("type").equals("number")
                  ? new JsonPrimitive(Integer.valueOf(row.get("default")))
                  : new JsonPrimitive(Boolean.valueOf(row.get("default"))));
          json.addProperty(help, row.get("help"));
          return json;
        });
  }
}
