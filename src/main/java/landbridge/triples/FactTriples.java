package landbridge.triples;

import java.util.function.Consumer;
import landbridge.extract.Value;
import landbridge.names.Script;
import landbridge.resolve.Statement;
import landbridge.resolve.Term;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * A resolved claim that is shown → the triples of the facts layer: the plain triple, and the nodes
 * of names, codes, events and figures.
 */
final class FactTriples {

  private FactTriples() {}

  static void write(Statement statement, Consumer<org.eclipse.rdf4j.model.Statement> out) {
    if (!statement.shown()) {
      return;
    }
    Triples thing = new Triples(Iris.path(statement.subject()), out);
    thing.add(Iris.curie(statement.property()), Terms.of(statement.subject(), statement.object()));
    if (statement.object() instanceof Term.Plain plain) {
      if (plain.value() instanceof Value.Name name) {
        name(thing, statement, name);
      } else if (plain.value() instanceof Value.Code code) {
        code(thing, statement, code);
      }
    } else if (statement.object() instanceof Term.Node node) {
      node(thing, statement, node);
    }
  }

  private static void name(Triples thing, Statement statement, Value.Name name) {
    String labels =
        switch (statement.property()) {
          case "rdfs:label", "skos:prefLabel" -> "skosxl:prefLabel";
          case "skos:altLabel" -> "skosxl:altLabel";
          default -> "";
        };
    if (labels.isEmpty()) {
      return;
    }
    IRI node = Iris.name(statement.subject(), name);
    thing.add(Iris.curie(labels), node);
    Triples form =
        new Triples(node, thing.out())
            .add(RDF.TYPE, Iris.curie("lb:Name"))
            .add(Iris.curie("skosxl:literalForm"), Terms.of(name))
            .add(Iris.curie("lb:script"), Iris.concept("script/" + Script.of(name.text()).code()))
            .add(Iris.curie("lb:nameStatus"), Iris.concept("attested"))
            .add(Iris.curie("lb:nameSet"), Iris.nameSet(statement.subject(), name));
    qualify(form, statement);
  }

  private static void code(Triples thing, Statement statement, Value.Code code) {
    IRI node = Iris.code(statement.subject(), code);
    thing.add(Iris.curie("lb:hasCode"), node);
    Triples held =
        new Triples(node, thing.out())
            .add(RDF.TYPE, Iris.curie("lb:Code"))
            .add(Iris.curie("skos:notation"), Terms.of(code))
            .add(Iris.curie("lb:scheme"), Iris.concept("scheme/" + code.scheme()));
    qualify(held, statement);
  }

  private static void node(Triples thing, Statement statement, Term.Node node) {
    Triples content =
        new Triples(Iris.node(statement.subject(), node), thing.out())
            .add(RDF.TYPE, Iris.concept(node.type()))
            .add(Iris.curie("lb:about"), thing.subject());
    node.properties()
        .forEach(
            (property, values) ->
                values.forEach(
                    value ->
                        content.add(Iris.curie(property), Terms.of(statement.subject(), value))));
  }

  private static void qualify(Triples node, Statement statement) {
    statement
        .qualifiers()
        .forEach(
            (property, value) ->
                node.add(Iris.curie(property), Terms.of(statement.subject(), value)));
  }
}
