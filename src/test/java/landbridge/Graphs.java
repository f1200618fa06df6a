package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/**
 * What a published file says, by each of two parsers, in a notation of neither: one string a triple
 * or quad, every character of every term in it. There are no blank nodes, so sets of strings are
 * graphs.
 */
public final class Graphs {

  private static final String PART = "\u0001";

  private Graphs() {}

  /** What Jena reads, with every warning an error. */
  public static SortedSet<String> byJena(Path file) {
    return byJena(file, true);
  }

  /** What Jena reads, also of values that their datatype does not know. */
  public static SortedSet<String> byJenaUnchecked(Path file) {
    return byJena(file, false);
  }

  private static SortedSet<String> byJena(Path file, boolean checking) {
    SortedSet<String> said = new TreeSet<>();
    RDFParser.source(file)
        .lang(isQuads(file) ? Lang.NQUADS : Lang.TURTLE)
        .checking(checking)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(org.apache.jena.graph.Triple t) {
                said.add(
                    line(text(t.getSubject()), text(t.getPredicate()), text(t.getObject()), ""));
              }

              @Override
              public void quad(Quad q) {
                said.add(
                    line(
                        text(q.getSubject()),
                        text(q.getPredicate()),
                        text(q.getObject()),
                        text(q.getGraph())));
              }
            });
    return said;
  }

  /** What RDF4J reads. */
  public static SortedSet<String> byRdf4j(Path file) {
    SortedSet<String> said = new TreeSet<>();
    var parser = Rio.createParser(isQuads(file) ? RDFFormat.NQUADS : RDFFormat.TURTLE);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement s) {
            said.add(
                line(
                    text(s.getSubject()),
                    text(s.getPredicate()),
                    text(s.getObject()),
                    s.getContext() == null ? "" : text(s.getContext())));
          }
        });
    try (InputStream in = Files.newInputStream(file)) {
      parser.parse(in, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said;
  }

  /** What both read, which must be the same. */
  public static SortedSet<String> byBoth(Path file) {
    SortedSet<String> jena = byJena(file);
    assertEquals("", difference(jena, byRdf4j(file)), () -> "Jena (-) and RDF4J (+) on " + file);
    return jena;
  }

  /** The triples of quads. */
  public static SortedSet<String> withoutGraph(SortedSet<String> quads) {
    SortedSet<String> triples = new TreeSet<>();
    quads.forEach(quad -> triples.add(quad.substring(0, quad.lastIndexOf(PART) + 1)));
    return triples;
  }

  /** A few lines of each that the other lacks; empty for equal sets. */
  public static String difference(SortedSet<String> left, SortedSet<String> right) {
    StringBuilder lines = new StringBuilder();
    lacking(left, right).forEach(line -> lines.append("- ").append(line).append('\n'));
    lacking(right, left).forEach(line -> lines.append("+ ").append(line).append('\n'));
    return lines.toString();
  }

  private static java.util.List<String> lacking(SortedSet<String> left, SortedSet<String> right) {
    return left.stream().filter(line -> !right.contains(line)).limit(5).toList();
  }

  private static boolean isQuads(Path file) {
    return file.toString().endsWith(".nq");
  }

  private static String line(String subject, String predicate, String object, String graph) {
    return subject + PART + predicate + PART + object + PART + graph;
  }

  private static String text(Node node) {
    if (node.isBlank()) {
      throw new AssertionError("a blank node: " + node);
    }
    return node.isURI()
        ? "<" + node.getURI() + ">"
        : literal(
            node.getLiteralLexicalForm(), node.getLiteralLanguage(), node.getLiteralDatatypeURI());
  }

  private static String text(Value value) {
    if (value.isBNode()) {
      throw new AssertionError("a blank node: " + value);
    }
    return value instanceof Literal literal
        ? literal(
            literal.getLabel(),
            literal.getLanguage().orElse(""),
            literal.getDatatype().stringValue())
        : "<" + value.stringValue() + ">";
  }

  private static String literal(String lexical, String tag, String datatype) {
    return "\"" + lexical + "\"@" + tag + "^^" + datatype;
  }
}
