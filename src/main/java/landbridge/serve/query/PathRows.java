package landbridge.serve.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

/** The rows of a pattern with a property path, for each row that comes in. */
final class PathRows extends QueryIterRepeatApply {

  private final Node subject;
  private final Path path;
  private final Node object;

  PathRows(TriplePath pattern, QueryIterator input, ExecutionContext context) {
    super(input, context);
    subject = pattern.getSubject();
    path = pattern.isTriple() ? new P_Link(pattern.getPredicate()) : pattern.getPath();
    object = pattern.getObject();
  }

  @Override
  protected QueryIterator nextStage(Binding row) {
    return QueryIterPlainWrapper.create(rows(row), getExecContext());
  }

  private Iterator<Binding> rows(Binding row) {
    Paths paths = new Paths(getExecContext().getActiveGraph());
    Node from = Var.lookup(row, subject);
    Node to = Var.lookup(row, object);
    if (!Var.isVar(from)) {
      List<Node> ends = paths.ends(from, path, true);
      return Var.isVar(to) ? extend(row, to, ends) : repeat(row, ends, to);
    }
    if (!Var.isVar(to)) {
      return extend(row, from, paths.ends(to, path, false));
    }
    return Iter.flatMap(paths.starts(path), start -> rows(paths, row, start, from, to));
  }

  private Iterator<Binding> rows(Paths paths, Binding row, Node start, Node from, Node to) {
    Binding begun = BindingFactory.binding(row, Var.alloc(from), start);
    List<Node> ends = paths.ends(start, path, true);
    return from.equals(to) ? repeat(begun, ends, start) : extend(begun, to, ends);
  }

  private static Iterator<Binding> extend(Binding row, Node variable, List<Node> values) {
    Var name = Var.alloc(variable);
    return Iter.map(values.iterator(), value -> BindingFactory.binding(row, name, value));
  }

  /** As often as the path leads there. */
  private static Iterator<Binding> repeat(Binding row, List<Node> ends, Node to) {
    return new ArrayList<>(Collections.nCopies(Collections.frequency(ends, to), row)).iterator();
  }
}
