package landbridge.serve.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landbridge.triples.Prefixes;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Triples → JSON-LD 1.1, compacted with the project's prefixes. As no node is blank and no list is
 * one of RDF's own, each subject is one object, in the order of the triples. Jena's writer lowers
 * the case of language tags, which are then not those of the graph, and takes eight times as long.
 */
final class JsonLd {

  private JsonLd() {}

  static String of(List<Triple> triples, Map<String, String> prefixes) {
    JsonObject context = new JsonObject();
    prefixes.forEach(context::put);
    JsonArray graph = new JsonArray();
    subjects(triples).forEach((subject, own) -> graph.add(node(subject, own)));
    JsonObject document = new JsonObject();
    document.put("@context", context);
    document.put("@graph", graph);
    return document + "\n";
  }

  private static Map<Node, List<Triple>> subjects(List<Triple> triples) {
    Map<Node, List<Triple>> subjects = new LinkedHashMap<>();
    for (Triple triple : triples) {
      subjects.computeIfAbsent(triple.getSubject(), s -> new ArrayList<>()).add(triple);
    }
    return subjects;
  }

  private static JsonObject node(Node subject, List<Triple> triples) {
    JsonObject node = new JsonObject();
    node.put("@id", name(subject));
    Map<String, List<JsonValue>> properties = new LinkedHashMap<>();
    for (Triple triple : triples) {
      boolean isType =
          triple.getPredicate().equals(RDF.type.asNode()) && triple.getObject().isURI();
      properties
          .computeIfAbsent(isType ? "@type" : name(triple.getPredicate()), p -> new ArrayList<>())
          .add(isType ? new JsonString(name(triple.getObject())) : value(triple.getObject()));
    }
    properties.forEach((property, values) -> node.put(property, oneOrMore(values)));
    return node;
  }

  private static JsonValue oneOrMore(List<JsonValue> values) {
    if (values.size() == 1) {
      return values.get(0);
    }
    JsonArray array = new JsonArray();
    array.addAll(values);
    return array;
  }

  /** A value with its type as it is written: a number of JSON might lose digits. */
  private static JsonValue value(Node node) {
    JsonObject value = new JsonObject();
    if (!node.isLiteral()) {
      value.put("@id", name(node));
      return value;
    }
    String text = node.getLiteralLexicalForm();
    if (!node.getLiteralLanguage().isEmpty()) {
      value.put("@language", node.getLiteralLanguage());
    } else if (node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      return new JsonString(text);
    } else {
      value.put("@type", Prefixes.shorten(node.getLiteralDatatypeURI()));
    }
    value.put("@value", text);
    return value;
  }

  private static String name(Node node) {
    return Prefixes.shorten(node.toString());
  }
}
