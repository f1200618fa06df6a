package landbridge;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** Writes the terms of both engines in one way: that of SPARQL's TSV, integers without quotes. */
final class TermText {

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");

  private TermText() {}

  static String of(Node term) {
    if (term.isURI()) {
      return iri(term.getURI());
    }
    if (term.isLiteral()) {
      return literal(
          term.getLiteralLexicalForm(), term.getLiteralLanguage(), term.getLiteralDatatypeURI());
    }
    throw new IllegalArgumentException("neither IRI nor literal: " + term);
  }

  static String of(Value term) {
    if (term.isIRI()) {
      return iri(term.stringValue());
    }
    if (term instanceof Literal literal) {
      return literal(
          literal.getLabel(),
          literal.getLanguage().orElse(""),
          literal.getDatatype().stringValue());
    }
    throw new IllegalArgumentException("neither IRI nor literal: " + term);
  }

  private static String iri(String iri) {
    return "<" + iri + ">";
  }

  static String literal(String lexical, String language, String datatype) {
    if (datatype.equals(XSD.INTEGER.stringValue()) && INTEGER.matcher(lexical).matches()) {
      return lexical;
    }
    String quoted = '"' + escaped(lexical) + '"';
    if (datatype.equals(RDF.LANGSTRING.stringValue())) {
      return quoted + "@" + language;
    }
    return datatype.equals(XSD.STRING.stringValue()) ? quoted : quoted + "^^" + iri(datatype);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
