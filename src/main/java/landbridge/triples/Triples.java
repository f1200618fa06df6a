package landbridge.triples;

import java.math.BigInteger;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;

/**
 * Adds triples about one subject.
 *
 * @param subject the subject of all
 * @param out where they go
 */
record Triples(IRI subject, Consumer<Statement> out) {

  Triples add(IRI predicate, Value object) {
    out.accept(Iris.RDF.createStatement(subject, predicate, object));
    return this;
  }

  /** A count as {@code xsd:nonNegativeInteger}, as Web Annotation asks for positions. */
  static Literal count(int count) {
    return Iris.RDF.createLiteral(
        BigInteger.valueOf(count).toString(), Iris.curie("xsd:nonNegativeInteger"));
  }
}
