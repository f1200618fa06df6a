package landbridge.publish.export;

import com.google.re2j.Pattern;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Fills a template for one record.
 *
 * @param rows the rows of the record by query
 */
record Filling(Map<String, List<Binding>> rows) {

  /** How a member is called whose own members become those of the object that it stands in. */
  private static final String MEMBERS = "$members";

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  /** What the template comes to; null where it comes to nothing. */
  @Nullable JsonValue value(Template template, Binding known) {
    if (template instanceof Template.Fixed fixed) {
      return fixed.value();
    }
    if (template instanceof Template.Variable variable) {
      Node value = known.get(variable.name());
      return value == null ? null : json(value);
    }
    if (template instanceof Template.Items items) {
      JsonArray array = new JsonArray();
      items.items().stream().map(i -> value(i, known)).filter(Objects::nonNull).forEach(array::add);
      return array.isEmpty() && !items.isKept() ? null : array;
    }
    if (template instanceof Template.Members members) {
      return object(members, known);
    }
    return each((Template.Rows) template, known);
  }

  private @Nullable JsonValue object(Template.Members template, Binding known) {
    if (template.condition() != null && !known.contains(template.condition())) {
      return null;
    }
    JsonObject object = new JsonObject();
    template
        .members()
        .forEach(
            (name, member) -> {
              JsonValue value = value(member, known);
              if (value != null && name.startsWith(MEMBERS)) {
                value.getAsObject().forEach(object::put);
              } else if (value != null && name.startsWith("?")) {
                object.put(text(Objects.requireNonNull(known.get(name.substring(1)))), value);
              } else if (value != null) {
                object.put(name, value);
              }
            });
    return object.isEmpty() && !template.isKept() ? null : object;
  }

  private @Nullable JsonValue each(Template.Rows template, Binding known) {
    JsonArray array = new JsonArray();
    JsonObject object = new JsonObject();
    for (Binding row : rows.getOrDefault(template.query(), List.of())) {
      Binding both = join(known, row);
      JsonValue value = both == null ? null : value(template.each(), both);
      if (value != null && template.key() == null) {
        array.add(value);
      } else if (value != null) {
        add(
            object,
            text(Objects.requireNonNull(row.get(template.key()))),
            value,
            template.isList());
      }
    }
    JsonValue all = template.key() == null ? array : object;
    return array.isEmpty() && object.isEmpty() && !template.isKept() ? null : all;
  }

  /** A second value under a key makes it an array. */
  private static void add(JsonObject object, String key, JsonValue value, boolean isList) {
    JsonValue there = object.get(key);
    if (there == null && !isList) {
      object.put(key, value);
      return;
    }
    JsonArray all = there != null && there.isArray() ? there.getAsArray() : new JsonArray();
    if (there != null && !there.isArray()) {
      all.add(there);
    }
    all.add(value);
    object.put(key, all);
  }

  /** Null where a variable of both has two values. */
  private static @Nullable Binding join(Binding known, Binding row) {
    BindingBuilder both = Binding.builder(known);
    for (Iterator<Var> vars = row.vars(); vars.hasNext(); ) {
      Var variable = vars.next();
      if (!known.contains(variable)) {
        both.add(variable, row.get(variable));
      } else if (!known.get(variable).equals(row.get(variable))) {
        return null;
      }
    }
    return both.build();
  }

  private static String text(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
  }

  private static JsonValue json(Node value) {
    if (!value.isLiteral()) {
      return new JsonString(value.getURI());
    }
    String text = value.getLiteralLexicalForm();
    boolean isNumber =
        value.getLiteralDatatype().equals(XSDDatatype.XSDinteger)
            || value.getLiteralDatatype().equals(XSDDatatype.XSDdecimal);
    if (isNumber && NUMBER.matches(text)) {
      return JsonNumber.value(new java.math.BigDecimal(text));
    }
    return value.getLiteralDatatype().equals(XSDDatatype.XSDboolean)
        ? new JsonBoolean(text.equals("true") || text.equals("1"))
        : new JsonString(text);
  }
}
