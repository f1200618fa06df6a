package landbridge.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landbridge.lookup.Candidate;
import landbridge.lookup.Label;
import landbridge.serve.reconcile.ExtensionQuery.Column;
import landbridge.triples.Prefixes;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * Values of properties of places, by the questions in {@code extend/}.
 *
 * @param queries those questions
 * @param places to name the places that are values
 * @param types to name the types that are values
 * @param wording in which languages
 * @param languages the same, for lookup
 */
record Extension(
    Queries queries, Places places, TypeCatalogue types, Wording wording, List<String> languages) {

  /** The answer of version 0.2: an object of rows by id. */
  JsonObject answer(ExtensionQuery query) {
    JsonObject rows = new JsonObject();
    for (String id : query.ids()) {
      JsonObject row = new JsonObject();
      query.columns().forEach(column -> row.add(column.property().id(), values(id, column, false)));
      rows.add(id, row);
    }
    JsonObject answer = new JsonObject();
    answer.add("meta", meta(query));
    answer.add("rows", rows);
    return answer;
  }

  /** The answer of the draft of version 1.0: arrays, with language and direction. */
  JsonObject draftAnswer(ExtensionQuery query) {
    JsonArray rows = new JsonArray();
    for (String id : query.ids()) {
      JsonObject row = new JsonObject();
      row.addProperty("id", id);
      row.add(
          "properties",
          Message.array(
              query.columns(),
              column -> {
                JsonObject cell = new JsonObject();
                cell.addProperty("id", column.property().id());
                cell.add("values", values(id, column, true));
                return cell;
              }));
      rows.add(row);
    }
    JsonObject answer = new JsonObject();
    answer.add("meta", meta(query));
    answer.add("rows", rows);
    return answer;
  }

  private JsonArray meta(ExtensionQuery query) {
    return Message.array(
        query.columns(),
        column -> Wording.named(column.property().id(), wording.label(column.property()).text()));
  }

  private JsonArray values(String id, Column column, boolean isDraft) {
    Map<String, RDFNode> given = new HashMap<>();
    given.put("place", ResourceFactory.createResource(Places.iri(id)));
    given.put("given", given(column.property().given()));
    given.put("generated", ResourceFactory.createTypedLiteral(column.generated()));
    JsonArray values = new JsonArray();
    queries.rows(
        column.property().file(),
        given,
        row -> {
          if (column.limit() == 0 || values.size() < column.limit()) {
            values.add(value(row.get("value"), isDraft));
          }
        });
    return values;
  }

  private static RDFNode given(String written) {
    return written.startsWith("lb:")
        ? ResourceFactory.createResource(Prefixes.expand(written))
        : ResourceFactory.createStringLiteral(written);
  }

  private JsonObject value(RDFNode value, boolean isDraft) {
    if (value.isLiteral()) {
      return literal(value.asLiteral(), isDraft);
    }
    String iri = value.isURIResource() ? value.asResource().getURI() : "";
    if (iri.startsWith(Places.SPACE)) {
      Label label = label(iri);
      JsonObject entity = Wording.named(Places.id(iri), label.text());
      if (isDraft) {
        TextDirection.tell(entity, label);
      }
      return entity;
    }
    Label label =
        types
            .find(iri)
            .map(wording::label)
            .orElseGet(() -> new Label(iri.substring(iri.lastIndexOf('/') + 1), ""));
    return text(label, isDraft);
  }

  private Label label(String iri) {
    return places
        .byId(Places.id(iri), languages)
        .map(Candidate::label)
        .orElseGet(() -> new Label(Places.id(iri), ""));
  }

  private static JsonObject literal(Literal literal, boolean isDraft) {
    JsonObject json = new JsonObject();
    Object number = number(literal);
    if (number instanceof Long whole) {
      json.addProperty("int", whole);
    } else if (number instanceof Double fraction) {
      json.addProperty("float", fraction);
    } else if (XSDDatatype.XSDdateTime.equals(literal.getDatatype())) {
      json.addProperty("date", literal.getLexicalForm());
    } else {
      return text(new Label(literal.getLexicalForm(), literal.getLanguage()), isDraft);
    }
    return json;
  }

  /** The number that a literal is; a string if it is none. */
  private static Object number(Literal literal) {
    try {
      if (literal.getValue() instanceof Integer || literal.getValue() instanceof Long) {
        return literal.getLong();
      }
      return literal.getValue() instanceof Number ? literal.getDouble() : "";
    } catch (RuntimeException malformed) {
      return "";
    }
  }

  private static JsonObject text(Label label, boolean isDraft) {
    JsonObject json = new JsonObject();
    json.addProperty("str", label.text());
    if (isDraft) {
      TextDirection.tell(json, label);
    }
    return json;
  }
}
