package landbridge.serve.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** Triples as a graph that gives them in the order that they have, so that bytes do not vary. */
final class OrderedGraph extends GraphBase {

  private final List<Triple> triples;
  private final Map<Node, List<Triple>> bySubject;

  OrderedGraph(List<Triple> triples) {
    this.triples = triples;
    this.bySubject =
        triples.stream()
            .collect(
                Collectors.groupingBy(Triple::getSubject, LinkedHashMap::new, Collectors.toList()));
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Node subject = pattern.getMatchSubject();
    List<Triple> candidates =
        subject == null ? triples : bySubject.getOrDefault(subject, List.of());
    return WrappedIterator.create(candidates.iterator()).filterKeep(pattern::matches);
  }
}
