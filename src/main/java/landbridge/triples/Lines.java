package landbridge.triples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/** Statements as canonical N-Quads lines. */
final class Lines {

  private Lines() {}

  /** The line, in UTF-8, without its end; {@code xsd:string} is not written out. */
  static byte[] of(Statement statement, Layer layer) {
    try {
      StringBuilder line = new StringBuilder(200);
      NTriplesUtil.append(statement.getSubject(), line);
      line.append(' ');
      NTriplesUtil.append(statement.getPredicate(), line);
      line.append(' ');
      NTriplesUtil.append(statement.getObject(), line, true, false);
      line.append(" <").append(layer.graph()).append("> .");
      return line.toString().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
  }
}
