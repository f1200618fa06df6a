package landbridge.serve.reconcile;

import java.util.ArrayList;
import java.util.List;
import landbridge.serve.reconcile.MatchQuery.NameCondition;
import landbridge.serve.reconcile.MatchQuery.PropertyCondition;
import landbridge.serve.reconcile.MatchQuery.Quantifier;
import landbridge.serve.reconcile.MatchQuery.Strictness;
import org.jspecify.annotations.Nullable;

/** Reads batches of queries of the draft of version 1.0. */
final class QueriesOf1 {

  private QueriesOf1() {}

  /**
   * Reads a batch.
   *
   * @throws Refusal if it is none
   */
  static List<MatchQuery> read(String text) {
    Fields message = new Fields(Message.read(text, "The body"), "body");
    if (!message.has("queries")) {
      throw Refusal.ofForm("body.queries is missing; it is an array of queries.");
    }
    List<Fields> queries = message.objects("queries");
    Bounds.QUERIES.require(queries.size(), "body.queries", "queries");
    return queries.stream().map(QueriesOf1::query).toList();
  }

  private static MatchQuery query(Fields query) {
    List<Fields> conditions = query.objects("conditions");
    if (conditions.isEmpty()) {
      throw Refusal.ofForm(query.place("conditions") + " is missing; it has at least one.");
    }
    Bounds.PROPERTIES.require(conditions.size(), query.place("conditions"), "conditions");
    List<NameCondition> names = new ArrayList<>();
    List<PropertyCondition> properties = new ArrayList<>();
    for (Fields condition : conditions) {
      String matchType = condition.requiredText("matchType");
      switch (matchType) {
        case "name" -> names.add(name(condition));
        case "property" -> properties.add(property(condition));
        default ->
            throw Refusal.ofForm(condition.place("matchType") + " is neither name nor property.");
      }
    }
    String type = query.text("type");
    return new MatchQuery(
        names,
        properties,
        type == null || type.isBlank() ? List.of() : List.of(type),
        Strictness.SHOULD,
        query.count("limit", Bounds.CANDIDATES.number(), Bounds.MOST_CANDIDATES.number()));
  }

  private static NameCondition name(Fields condition) {
    if (condition.has("propertyId")) {
      throw Refusal.ofForm(condition.path() + " is of a name and has a propertyId all the same.");
    }
    return new NameCondition(values(condition), quantifier(condition), condition.truth("required"));
  }

  private static PropertyCondition property(Fields condition) {
    return new PropertyCondition(
        condition.requiredText("propertyId"),
        values(condition),
        quantifier(condition),
        condition.truth("required"));
  }

  private static List<String> values(Fields condition) {
    if (condition.has("matchQualifier")) {
      throw Refusal.ofForm(condition.place("matchQualifier") + " is not offered here.");
    }
    return Values.of(condition.get("propertyValue"), condition.place("propertyValue"));
  }

  private static Quantifier quantifier(Fields condition) {
    @Nullable String word = condition.text("matchQuantifier");
    if (word == null) {
      return Quantifier.ANY;
    }
    return switch (word) {
      case "any" -> Quantifier.ANY;
      case "all" -> Quantifier.ALL;
      case "none" -> Quantifier.NONE;
      default ->
          throw Refusal.ofForm(condition.place("matchQuantifier") + " is none of any, all, none.");
    };
  }
}
