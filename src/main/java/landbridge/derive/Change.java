package landbridge.derive;

import java.util.Set;
import org.apache.jena.graph.Triple;

/**
 * How a graph differs from what is published.
 *
 * @param hidden triples of the published graph that are not in this one
 * @param shown triples of this graph that are not in the published one
 */
public record Change(Set<Triple> hidden, Set<Triple> shown) {

  public Change {
    hidden = Set.copyOf(hidden);
    shown = Set.copyOf(shown);
  }

  /** Whether there is no difference. */
  public boolean isNone() {
    return hidden.isEmpty() && shown.isEmpty();
  }
}
