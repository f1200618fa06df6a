package landbridge.triples;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.nquads.NQuadsParser;
import org.eclipse.rdf4j.rio.turtle.TurtleUtil;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/** A canonical N-Quads file → the same triples as Turtle that a person can read, as a stream. */
public final class ReadableTurtle {

  private ReadableTurtle() {}

  /** Writes the Turtle beside the N-Quads file, with the ending {@code .ttl}. */
  public static Path write(Path quads) throws IOException {
    String name = quads.getFileName().toString();
    Path turtle = quads.resolveSibling(name.substring(0, name.length() - 3) + ".ttl");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(quads), 1 << 16);
        Writer out = Files.newBufferedWriter(turtle, StandardCharsets.UTF_8)) {
      write(in, new BufferedWriter(out, 1 << 16));
    } catch (RDFHandlerException e) {
      // That is how the library tells that the file cannot be written.
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
    }
    return turtle;
  }

  static void write(InputStream in, Writer out) throws IOException {
    TurtleWriter writer = new ExactWriter(out);
    writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    writer.startRDF();
    Prefixes.all().forEach(writer::handleNamespace);
    NQuadsParser parser = new NQuadsParser(Iris.RDF);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement quad) {
            writer.handleStatement(
                Iris.RDF.createStatement(quad.getSubject(), quad.getPredicate(), quad.getObject()));
          }
        });
    parser.parse(in, "");
    writer.endRDF();
    out.flush();
  }

  /**
   * Writes each statement as it comes, and a number in Turtle's short form only where that is its
   * form to the digit.
   */
  private static final class ExactWriter extends TurtleWriter {

    private static final Set<IRI> SHORT = Set.of(XSD.INTEGER, XSD.DECIMAL, XSD.DOUBLE, XSD.BOOLEAN);

    ExactWriter(Writer out) {
      super(out);
    }

    /** Past the writer's buffer, whose time grows with the square of what it holds. */
    @Override
    protected void consumeStatement(Statement statement) {
      handleStatementInternal(statement, false, false, false);
    }

    @Override
    protected void writeLiteral(Literal literal) throws IOException {
      if (!SHORT.contains(literal.getDatatype()) || isCanonical(literal)) {
        super.writeLiteral(literal);
      } else {
        writer.write("\"" + TurtleUtil.encodeString(literal.getLabel()) + "\"^^");
        writeURI(literal.getDatatype());
      }
    }

    private static boolean isCanonical(Literal literal) {
      String text = literal.getLabel();
      return XMLDatatypeUtil.isValidValue(text, literal.getDatatype())
          && XMLDatatypeUtil.normalize(text, literal.getDatatype()).equals(text);
    }
  }
}
