package landbridge.serve;

import java.util.Set;
import landbridge.derive.Change;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph as it is but for a few triples. It takes only these in memory, and is never changed, so
 * any number of threads may read it, as they may the graph below.
 */
final class ChangedGraph extends GraphBase {

  private final Graph published;
  private final Set<Triple> hidden;
  private final Graph shown = new GraphMem2Fast();

  /**
   * A graph over another.
   *
   * @param change hides only what the graph below has, and shows only what it has not
   */
  ChangedGraph(Graph published, Change change) {
    this.published = published;
    this.hidden = change.hidden();
    change.shown().forEach(shown::add);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return published.find(pattern).filterDrop(hidden::contains).andThen(shown.find(pattern));
  }

  @Override
  protected boolean graphBaseContains(Triple pattern) {
    return pattern.isConcrete()
        ? shown.contains(pattern) || published.contains(pattern) && !hidden.contains(pattern)
        : containsByFind(pattern);
  }

  @Override
  protected int graphBaseSize() {
    return published.size() - hidden.size() + shown.size();
  }
}
