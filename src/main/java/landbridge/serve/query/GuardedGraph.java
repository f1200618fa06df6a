package landbridge.serve.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;

/** A graph as one query reads it, which is asked at every triple whether it may go on. */
final class GuardedGraph extends GraphBase {

  private final Graph graph;
  private final RunningQuery query;

  GuardedGraph(Graph graph, RunningQuery query) {
    this.graph = graph;
    this.query = query;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return guarded(graph.find(pattern));
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Node s, Node p, Node o) {
    return guarded(graph.find(s, p, o));
  }

  @Override
  protected boolean graphBaseContains(Triple pattern) {
    query.step();
    return graph.contains(pattern);
  }

  @Override
  protected int graphBaseSize() {
    return graph.size();
  }

  private ExtendedIterator<Triple> guarded(ExtendedIterator<Triple> triples) {
    query.step();
    return new NiceIterator<>() {
      @Override
      public boolean hasNext() {
        return triples.hasNext();
      }

      @Override
      public Triple next() {
        query.step();
        return triples.next();
      }

      @Override
      public void close() {
        triples.close();
      }
    };
  }
}
