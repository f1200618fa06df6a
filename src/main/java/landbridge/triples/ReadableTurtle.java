package landbridge.triples;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.nquads.NQuadsParser;
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
    }
    return turtle;
  }

  private static void write(InputStream in, Writer out) throws IOException {
    TurtleWriter writer = new TurtleWriter(out);
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
}
