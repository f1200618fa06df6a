package landbridge.serve.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/**
 * Follows property paths (SPARQL 1.1, 9.3 and 18.4). Closures are searched breadth first, so the
 * stack is as deep as the path is nested, however long the ways in the graph are; ARQ's own search
 * goes one deeper at every triple. Within a closure only what is reached counts, not how often.
 *
 * @param graph is asked for every step, so that a guarded one ends the search in time
 */
record Paths(Graph graph) {

  /** Where a path leads from a node, as often as it does. */
  List<Node> ends(Node start, Path path, boolean isForward) {
    List<Node> ends = new ArrayList<>();
    walk(path, isForward, start, false, ends::add);
    return ends;
  }

  /** Every node at which a path may begin, and perhaps others. */
  Iterator<Node> starts(Path path) {
    Set<Node> starts = new LinkedHashSet<>();
    if (!addStarts(path, true, starts)) {
      graph
          .find()
          .forEachRemaining(
              triple -> {
                starts.add(triple.getSubject());
                starts.add(triple.getObject());
              });
    }
    return starts.iterator();
  }

  /** Whether it is known; a path of no length begins at every node. */
  private boolean addStarts(Path path, boolean isForward, Set<Node> starts) {
    if (path instanceof P_Link || path instanceof P_ReverseLink) {
      boolean isSubject = isForward == path instanceof P_Link;
      graph
          .find(Node.ANY, ((P_Path0) path).getNode(), Node.ANY)
          .forEachRemaining(
              triple -> starts.add(isSubject ? triple.getSubject() : triple.getObject()));
      return true;
    }
    if (path instanceof P_Inverse inverse) {
      return addStarts(inverse.getSubPath(), !isForward, starts);
    }
    if (path instanceof P_Seq sequence) {
      return addStarts(isForward ? sequence.getLeft() : sequence.getRight(), isForward, starts);
    }
    if (path instanceof P_Alt choice) {
      return addStarts(choice.getLeft(), isForward, starts)
          && addStarts(choice.getRight(), isForward, starts);
    }
    return path instanceof P_OneOrMore1 more && addStarts(more.getSubPath(), isForward, starts);
  }

  /**
   * Goes from a node along a path.
   *
   * @param isSet whether it is enough to get anywhere once
   */
  private void walk(Path path, boolean isForward, Node from, boolean isSet, Consumer<Node> found) {
    if (path instanceof P_Link link) {
      step(link.getNode(), isForward, from, found);
    } else if (path instanceof P_ReverseLink link) {
      step(link.getNode(), !isForward, from, found);
    } else if (path instanceof P_Inverse inverse) {
      walk(inverse.getSubPath(), !isForward, from, isSet, found);
    } else if (path instanceof P_NegPropSet others) {
      stepOther(isForward ? others.getFwdNodes() : others.getBwdNodes(), true, from, found);
      stepOther(isForward ? others.getBwdNodes() : others.getFwdNodes(), false, from, found);
    } else if (path instanceof P_Seq sequence) {
      Path first = isForward ? sequence.getLeft() : sequence.getRight();
      Path second = isForward ? sequence.getRight() : sequence.getLeft();
      between(first, isForward, from, isSet)
          .forEach(node -> walk(second, isForward, node, isSet, found));
    } else if (path instanceof P_Alt choice) {
      walk(choice.getLeft(), isForward, from, isSet, found);
      walk(choice.getRight(), isForward, from, isSet, found);
    } else if (path instanceof P_ZeroOrOne perhaps) {
      Set<Node> reached = new LinkedHashSet<>();
      reached.add(from);
      walk(perhaps.getSubPath(), isForward, from, true, reached::add);
      reached.forEach(found);
    } else if (path instanceof P_ZeroOrMore1 || path instanceof P_OneOrMore1) {
      closure(((P_Path1) path).getSubPath(), isForward, from, path instanceof P_ZeroOrMore1)
          .forEach(found);
    } else {
      throw Stopped.refused(400, "The query has a property path that SPARQL has not.");
    }
  }

  private Iterable<Node> between(Path path, boolean isForward, Node from, boolean isSet) {
    if (isSet) {
      Set<Node> once = new LinkedHashSet<>();
      walk(path, isForward, from, true, once::add);
      return once;
    }
    return ends(from, path, isForward);
  }

  private Set<Node> closure(Path path, boolean isForward, Node from, boolean isStartIn) {
    Set<Node> reached = new LinkedHashSet<>();
    Deque<Node> next = new ArrayDeque<>();
    Consumer<Node> reach =
        node -> {
          if (reached.add(node)) {
            next.add(node);
          }
        };
    if (isStartIn) {
      reach.accept(from);
    } else {
      walk(path, isForward, from, true, reach);
    }
    for (Node node = next.poll(); node != null; node = next.poll()) {
      walk(path, isForward, node, true, reach);
    }
    return reached;
  }

  private void step(Node property, boolean isForward, Node from, Consumer<Node> found) {
    if (isForward) {
      each(graph.find(from, property, Node.ANY), null, true, found);
    } else {
      each(graph.find(Node.ANY, property, from), null, false, found);
    }
  }

  /** A step along any property but these, if there are some: {@code !(a|^b)} is two such sets. */
  private void stepOther(
      List<Node> excluded, boolean isFromSubject, Node from, Consumer<Node> found) {
    if (!excluded.isEmpty()) {
      each(
          isFromSubject
              ? graph.find(from, Node.ANY, Node.ANY)
              : graph.find(Node.ANY, Node.ANY, from),
          excluded,
          isFromSubject,
          found);
    }
  }

  private static void each(
      ExtendedIterator<Triple> triples,
      @Nullable List<Node> excluded,
      boolean isObject,
      Consumer<Node> found) {
    try {
      while (triples.hasNext()) {
        Triple triple = triples.next();
        if (excluded == null || !excluded.contains(triple.getPredicate())) {
          found.accept(isObject ? triple.getObject() : triple.getSubject());
        }
      }
    } finally {
      triples.close();
    }
  }
}
