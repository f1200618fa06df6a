package landbridge.derive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;

/** What a property function of ours gives, as rows of a query. */
public final class FunctionRows {
  private FunctionRows() {}

  /**
   * A row for each list of values. What a variable is bound to already, or a term that stands in
   * its place, must be the value, else there is no row.
   *
   * @param row the row before
   * @param results what is written in the query; may be shorter than the values
   */
  public static QueryIterator of(
      Binding row, List<Node> results, Stream<List<Node>> values, ExecutionContext context) {
    return QueryIterPlainWrapper.create(
        values.map(terms -> bind(row, results, terms)).flatMap(Optional::stream).iterator(),
        context);
  }

  private static Optional<Binding> bind(Binding row, List<Node> results, List<Node> values) {
    Binding bound = row;
    for (int i = 0; i < results.size(); i++) {
      Node result = results.get(i);
      Node known = Var.isVar(result) ? bound.get(Var.alloc(result)) : result;
      if (known == null) {
        bound = BindingFactory.binding(bound, Var.alloc(result), values.get(i));
      } else if (!known.equals(values.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(bound);
  }
}
