package landbridge.triples;

import java.util.Locale;
import java.util.function.Consumer;
import landbridge.extract.Evidence;
import landbridge.extract.Value;
import landbridge.resolve.Statement;
import landbridge.resolve.Term;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** A resolved claim → the triples of the claims layer: the claim's node and its evidence's. */
final class ClaimTriples {

  private static final IRI DERIVED_FROM = Iris.curie("prov:wasDerivedFrom");
  private static final IRI GENERATED_BY = Iris.curie("prov:wasGeneratedBy");
  private static final IRI RANK = Iris.curie("wikibase:rank");
  private static final IRI STATED_BY = Iris.curie("lb:statedBy");
  private static final IRI LANGUAGE_TAG = Iris.curie("lb:languageTag");
  private static final IRI CLAIM = Iris.curie("lb:Claim");
  private static final IRI EVIDENCE = Iris.curie("lb:Evidence");

  private ClaimTriples() {}

  static void write(Statement statement, Consumer<org.eclipse.rdf4j.model.Statement> out) {
    org.eclipse.rdf4j.model.Value object = Terms.of(statement.subject(), statement.object());
    IRI claim = Iris.claim(statement, object);
    Triples node = new Triples(claim, out);
    node.add(RDF.TYPE, CLAIM)
        .add(RDF.SUBJECT, Iris.path(statement.subject()))
        .add(RDF.PREDICATE, Iris.curie(statement.property()))
        .add(RDF.OBJECT, object)
        .add(RANK, Iris.curie("wikibase:" + rank(statement)))
        .add(STATED_BY, Iris.path("doc/" + statement.evidence().document()))
        .add(DERIVED_FROM, Iris.evidence(statement.evidence()))
        .add(GENERATED_BY, Iris.rule(statement.rule()));
    if (statement.object() instanceof Term.Plain plain
        && plain.value() instanceof Value.Missing missing
        && missing.tag() != null) {
      node.add(LANGUAGE_TAG, Iris.RDF.createLiteral(missing.tag()));
    }
    statement
        .qualifiers()
        .forEach(
            (property, value) ->
                node.add(Iris.curie(property), Terms.of(statement.subject(), value)));
    evidence(statement.evidence(), out);
  }

  private static void evidence(Evidence evidence, Consumer<org.eclipse.rdf4j.model.Statement> out) {
    new Triples(Iris.evidence(evidence), out)
        .add(RDF.TYPE, EVIDENCE)
        .add(Iris.curie("oa:hasSource"), Iris.path("doc/" + evidence.document()))
        .add(Iris.curie("oa:start"), Triples.count(evidence.span().start()))
        .add(Iris.curie("oa:end"), Triples.count(evidence.span().end()))
        .add(Iris.curie("oa:exact"), Iris.RDF.createLiteral(evidence.quote()));
  }

  private static String rank(Statement statement) {
    String rank = statement.rank().name();
    return rank.charAt(0) + rank.substring(1).toLowerCase(Locale.ROOT) + "Rank";
  }
}
