package landbridge.triples;

import java.util.Map;
import java.util.stream.Collectors;
import landbridge.extract.Value;
import landbridge.names.ResourceTable;
import landbridge.resolve.Term;

/** Objects of claims as RDF terms. */
final class Terms {

  private static final Map<String, String> DATATYPES =
      ResourceTable.read(Terms.class, "code-datatypes.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row.get("scheme"), row -> row.get("datatype")));

  private Terms() {}

  /**
   * The object of a claim, or the value of one of its qualifiers.
   *
   * @param subject the path of the thing that the claim is about, which a node's content is of
   */
  static org.eclipse.rdf4j.model.Value of(String subject, Term term) {
    if (term instanceof Term.Thing thing) {
      return Iris.path(thing.path());
    } else if (term instanceof Term.Node node) {
      return Iris.node(subject, node);
    }
    return of(((Term.Plain) term).value());
  }

  /**
   * A value as a term.
   *
   * @throws IllegalArgumentException for a thing that has not been resolved
   */
  static org.eclipse.rdf4j.model.Value of(Value value) {
    if (value instanceof Value.Name name) {
      return Iris.RDF.createLiteral(name.text(), name.tag());
    } else if (value instanceof Value.Literal literal) {
      return Iris.RDF.createLiteral(literal.lexical(), Iris.curie(literal.datatype()));
    } else if (value instanceof Value.Concept concept) {
      return Iris.concept(concept.local());
    } else if (value instanceof Value.Code code) {
      return Iris.RDF.createLiteral(code.notation(), Iris.curie(datatype(code.scheme())));
    } else if (value instanceof Value.Resource resource) {
      return Iris.curie(resource.curie());
    } else if (value instanceof Value.Missing) {
      return Iris.concept("missingInSource");
    }
    throw new IllegalArgumentException("an unresolved thing: " + value);
  }

  private static String datatype(String scheme) {
    String datatype = DATATYPES.get(scheme);
    if (datatype == null) {
      throw new IllegalArgumentException("no datatype of scheme " + scheme);
    }
    return datatype;
  }
}
