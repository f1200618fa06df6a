package landbridge.serve.query;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** {@code REGEX(text, pattern, flags)} in linear time. */
final class LinearRegex extends ExprFunctionN {

  private final RunningQuery query;
  private final LastPattern patterns;

  LinearRegex(ExprList arguments, RunningQuery query) {
    super("regex", arguments);
    this.query = query;
    this.patterns = new LastPattern(arguments, 1, query);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    query.check();
    String text =
        NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0)).getLiteralLexicalForm();
    return NodeValue.makeBoolean(patterns.of(arguments).matcher(text).find());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new LinearRegex(arguments, query);
  }
}
