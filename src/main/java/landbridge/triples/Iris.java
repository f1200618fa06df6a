package landbridge.triples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import landbridge.extract.Evidence;
import landbridge.extract.Value;
import landbridge.resolve.Statement;
import landbridge.resolve.Term;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/** Mints IRIs: from slugs for things and documents, from content for everything else. */
public final class Iris {

  /** The base of all IRIs of the project. */
  public static final String BASE = "https://w3id.org/landbridge/";

  static final ValueFactory RDF = SimpleValueFactory.getInstance();

  private Iris() {}

  /** The IRI of a CURIE, such as {@code lb:population}. */
  static IRI curie(String curie) {
    return RDF.createIRI(Prefixes.expand(curie));
  }

  /** The IRI of a class or concept of the ontology, such as {@code kind/county}. */
  static IRI concept(String local) {
    return RDF.createIRI(Prefixes.expand("lb:" + local));
  }

  /** The IRI of a thing or document by its path, such as {@code id/khorgos}. */
  static IRI path(String path) {
    return RDF.createIRI(BASE + path);
  }

  static IRI rule(String slug) {
    return path("rule/" + slug);
  }

  /** The claim: what which document says, whatever the place or the rule. */
  static IRI claim(Statement statement, org.eclipse.rdf4j.model.Value object) {
    List<String> parts = new ArrayList<>();
    parts.add(statement.evidence().document());
    parts.add(statement.subject());
    parts.add(statement.property());
    parts.add(NTriplesUtil.toNTriplesString(object));
    if (statement.object() instanceof Term.Plain plain
        && plain.value() instanceof Value.Missing missing
        && missing.tag() != null) {
      parts.add(missing.tag());
    }
    statement
        .qualifiers()
        .forEach(
            (property, value) -> {
              parts.add(property);
              parts.add(NTriplesUtil.toNTriplesString(Terms.of(statement.subject(), value)));
            });
    return path("claim/" + ContentHash.of(parts));
  }

  /** An event, a figure or a break of gauge of a thing: what it consists of, whoever says so. */
  static IRI node(String subject, Term.Node node) {
    List<String> parts = new ArrayList<>();
    parts.add(subject);
    node.properties()
        .forEach(
            (property, values) ->
                values.forEach(
                    value -> {
                      parts.add(property);
                      parts.add(NTriplesUtil.toNTriplesString(Terms.of(subject, value)));
                    }));
    return path(segment(node.type()) + "/" + ContentHash.of(parts));
  }

  /** The place in the document, by RFC 5147. */
  static IRI evidence(Evidence evidence) {
    return path(
        "doc/"
            + evidence.document()
            + "#char="
            + evidence.span().start()
            + ","
            + evidence.span().end());
  }

  /** {@code GaugeBreak} → {@code gauge-break}. */
  private static String segment(String type) {
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** One written form of a thing's name. */
  static IRI name(String subject, Value.Name name) {
    return RDF.createIRI(name(subject, name.text(), name.tag()));
  }

  /**
   * One written form of a thing's name.
   *
   * @param subject the thing's path below the base
   * @param text the written form
   * @param tag its language tag
   */
  public static String name(String subject, String text, String tag) {
    return BASE + "name/" + ContentHash.of(List.of(subject, text, tag));
  }

  /** The name of which the forms in several scripts share this set. */
  static IRI nameSet(String subject, Value.Name name) {
    return path("name-set/" + ContentHash.of(List.of(subject, name.set())));
  }

  /** A code as one thing holds it; another thing that holds it before or after has another node. */
  static IRI code(String subject, Value.Code code) {
    return path("code/" + ContentHash.of(List.of(code.scheme(), code.notation(), subject)));
  }
}
