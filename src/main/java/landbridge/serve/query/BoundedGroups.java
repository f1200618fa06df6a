package landbridge.serve.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.serializer.SerializationContext;

/** Sees to it that {@code GROUP_CONCAT} makes no text that is longer than it may be. */
final class BoundedGroups extends TransformCopy {

  private final RunningQuery query;

  BoundedGroups(RunningQuery query) {
    this.query = query;
  }

  @Override
  public Op transform(OpGroup group, Op sub) {
    List<ExprAggregator> aggregators =
        group.getAggregators().stream()
            .map(each -> new ExprAggregator(each.getVar(), bounded(each.getAggregator())))
            .toList();
    return OpGroup.create(sub, group.getGroupVars(), aggregators);
  }

  private Aggregator bounded(Aggregator aggregator) {
    if (aggregator instanceof AggGroupConcat concat) {
      return new Bounded(concat, length(concat.getSeparator()), false, query);
    }
    if (aggregator instanceof AggGroupConcatDistinct concat) {
      return new Bounded(concat, length(concat.getSeparator()), true, query);
    }
    return aggregator;
  }

  /** None is a blank. */
  private static int length(String separator) {
    return separator == null ? 1 : separator.length();
  }

  private static final class Bounded extends AggregatorBase {

    private final Aggregator plain;
    private final int separator;
    private final boolean isDistinctOnly;
    private final RunningQuery query;

    Bounded(Aggregator plain, int separator, boolean isDistinctOnly, RunningQuery query) {
      super(plain.getName(), isDistinctOnly, plain.getExprList());
      this.plain = plain;
      this.separator = separator;
      this.isDistinctOnly = isDistinctOnly;
      this.query = query;
    }

    @Override
    public Accumulator createAccumulator() {
      return new Counted(plain.createAccumulator(), getExpr(), separator, isDistinctOnly, query);
    }

    @Override
    public Node getValueEmpty() {
      return plain.getValueEmpty();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
      return new Bounded(plain.copy(expressions), separator, isDistinctOnly, query);
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
      return plain.asSparqlExpr(context);
    }

    @Override
    public String toPrefixString() {
      return plain.toPrefixString();
    }

    @Override
    public int hashCode() {
      return plain.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
      return other instanceof Bounded bounded && plain.equals(bounded.plain, bySyntax);
    }
  }

  /** Counts what the text will have before it is made longer. */
  private static final class Counted implements Accumulator {

    private final Accumulator plain;
    private final Expr expression;
    private final int separator;
    private final boolean isDistinct;
    private final RunningQuery query;
    private final Set<String> seen = new HashSet<>();
    private long length;

    Counted(
        Accumulator plain, Expr expression, int separator, boolean isDistinct, RunningQuery query) {
      this.plain = plain;
      this.expression = expression;
      this.separator = separator;
      this.isDistinct = isDistinct;
      this.query = query;
    }

    @Override
    public void accumulate(Binding row, FunctionEnv environment) {
      NodeValue value = ExprLib.evalOrNull(expression, row, environment);
      if (value != null) {
        String text = value.asString();
        if (!isDistinct || seen.add(text)) {
          length += text.length() + separator;
          Values.requireLength(length, query);
        }
      }
      plain.accumulate(row, environment);
    }

    @Override
    public NodeValue getValue() {
      return plain.getValue();
    }
  }
}
