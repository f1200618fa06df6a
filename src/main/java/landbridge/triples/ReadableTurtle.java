package landbridge.triples;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.nquads.NQuadsParser;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/**
 * A canonical N-Quads file → the same triples as Turtle that a person can read, as a stream.
 *
 * <p>Rio's writer holds all that it is to write prettily, and its time grows with the square of
 * that. So it is given some subjects at a time, and the prefixes that it writes each time are kept
 * only once.
 */
public final class ReadableTurtle extends AbstractRDFHandler {

  private static final int SOME = 200;
  private static final int MOST = 2000;
  private static final String HEADER = turtle(List.of());

  private final Writer out;
  private final List<Statement> batch = new ArrayList<>();

  private ReadableTurtle(Writer out) {
    this.out = out;
  }

  /** Writes the Turtle beside the N-Quads file, with the ending {@code .ttl}. */
  public static Path write(Path quads) throws IOException {
    String name = quads.getFileName().toString();
    Path turtle = quads.resolveSibling(name.substring(0, name.length() - 3) + ".ttl");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(quads), 1 << 16);
        Writer out = Files.newBufferedWriter(turtle, StandardCharsets.UTF_8)) {
      write(in, out);
    }
    return turtle;
  }

  static void write(InputStream in, Writer out) throws IOException {
    try {
      out.write(HEADER);
      NQuadsParser parser = new NQuadsParser(Iris.RDF);
      parser.setRDFHandler(new ReadableTurtle(out));
      parser.parse(in, "");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void handleStatement(Statement quad) {
    int size = batch.size();
    boolean isNewSubject = size > 0 && !batch.get(size - 1).getSubject().equals(quad.getSubject());
    if (size >= MOST || (size >= SOME && isNewSubject)) {
      flush();
    }
    batch.add(Iris.RDF.createStatement(quad.getSubject(), quad.getPredicate(), quad.getObject()));
  }

  @Override
  public void endRDF() {
    flush();
  }

  private void flush() {
    try {
      out.write(turtle(batch).substring(HEADER.length()));
      batch.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String turtle(List<Statement> statements) {
    StringWriter text = new StringWriter();
    TurtleWriter writer = new TurtleWriter(text);
    writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    writer.startRDF();
    Prefixes.all().forEach(writer::handleNamespace);
    statements.forEach(writer::handleStatement);
    writer.endRDF();
    return text.toString();
  }
}
