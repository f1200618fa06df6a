package landbridge.serve.reconcile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landbridge.serve.reconcile.MatchQuery.NameCondition;
import landbridge.serve.reconcile.MatchQuery.PropertyCondition;
import landbridge.serve.reconcile.MatchQuery.Quantifier;
import landbridge.serve.reconcile.MatchQuery.Strictness;

/** Reads batches of queries of version 0.2. */
final class QueriesOf02 {

  private QueriesOf02() {}

  /**
   * Reads a batch.
   *
   * @throws Refusal if it is none
   */
  static Map<String, MatchQuery> read(String text) {
    JsonObject batch = Message.read(text, "queries");
    Bounds.QUERIES.require(batch.size(), "queries", "queries");
    Map<String, MatchQuery> queries = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> entry : batch.entrySet()) {
      queries.put(entry.getKey(), query(Fields.of(entry.getValue(), "queries." + entry.getKey())));
    }
    return queries;
  }

  /** The one query of the parameter {@code query} of version 0.1: a string, or an object. */
  static MatchQuery readSingle(String text) {
    if (text.stripLeading().startsWith("{")) {
      return query(new Fields(Message.read(text, "query"), "query"));
    }
    return new MatchQuery(
        List.of(name(text)), List.of(), List.of(), Strictness.SHOULD, Bounds.CANDIDATES.number());
  }

  private static MatchQuery query(Fields query) {
    String name = query.text("query");
    List<Fields> properties = query.objects("properties");
    if (name == null && properties.isEmpty()) {
      throw Refusal.ofForm(query.path() + " has neither query nor properties.");
    }
    Bounds.PROPERTIES.require(properties.size(), query.path(), "properties");
    List<String> types =
        query.has("type") ? Values.of(query.get("type"), query.place("type")) : List.of();
    Bounds.TYPES.require(types.size(), query.path(), "types");
    return new MatchQuery(
        name == null ? List.of() : List.of(name(name)),
        properties.stream().map(QueriesOf02::property).toList(),
        types.stream().filter(type -> !type.isBlank()).toList(),
        strictness(query),
        query.count("limit", Bounds.CANDIDATES.number(), Bounds.MOST_CANDIDATES.number()));
  }

  private static NameCondition name(String name) {
    return new NameCondition(List.of(name), Quantifier.ANY, false);
  }

  private static PropertyCondition property(Fields property) {
    return new PropertyCondition(
        property.requiredText("pid"),
        Values.of(property.get("v"), property.place("v")),
        Quantifier.ANY,
        false);
  }

  private static Strictness strictness(Fields query) {
    String word = query.text("type_strict");
    if (word == null) {
      return Strictness.SHOULD;
    }
    return switch (word) {
      case "should" -> Strictness.SHOULD;
      case "any" -> Strictness.ANY;
      case "all" -> Strictness.ALL;
      default -> throw Refusal.ofForm(query.place("type_strict") + " is none of should, any, all.");
    };
  }
}
