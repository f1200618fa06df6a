package landbridge.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * How literals were written that a graph keeps by their value alone: a source that gives 46 does
 * not say 46.0. Only those are held whose form would be lost, which are few.
 */
final class WrittenForms {

  private final UnaryOperator<Node> stored;
  private final Map<Quad, Quad> written = new HashMap<>();

  /**
   * No forms yet.
   *
   * @param stored a literal as the graph gives it back
   */
  WrittenForms(UnaryOperator<Node> stored) {
    this.stored = stored;
  }

  /** Takes note of a statement as it was written; of two of one value the first counts. */
  void add(Quad quad) {
    Node object = quad.getObject();
    if (object.isLiteral()) {
      Node kept = stored.apply(object);
      if (!kept.equals(object)) {
        Quad image = Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), kept);
        written.putIfAbsent(image, quad);
      }
    }
  }

  /** A statement of the graph as it was written. */
  Quad of(Quad quad) {
    return Objects.requireNonNullElse(written.get(quad), quad);
  }
}
