package landbridge.serve.query;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** The pattern of an expression, compiled again only if it is another one than before. */
final class LastPattern {

  private final int flagsBehind;
  private final RunningQuery query;
  private String text = "";
  private String flags = "";
  private @Nullable LinearPattern compiled;

  /**
   * The pattern is the second argument.
   *
   * @param flagsBehind how many arguments after it the flags may be
   * @throws Stopped if it is known already, and cannot be used
   */
  LastPattern(ExprList arguments, int flagsBehind, RunningQuery query) {
    this.flagsBehind = flagsBehind;
    this.query = query;
    if (arguments.size() > 1 && arguments.getList().stream().skip(1).allMatch(Expr::isConstant)) {
      List<NodeValue> values =
          arguments.getList().stream()
              .map(each -> each.isConstant() ? each.getConstant() : NodeValue.nvEmptyString)
              .toList();
      if (values.stream().allMatch(NodeValue::isString)) {
        of(values);
      }
    }
  }

  LinearPattern of(List<NodeValue> arguments) {
    String newText = string(arguments.get(1));
    int at = 1 + flagsBehind;
    String newFlags = arguments.size() > at ? string(arguments.get(at)) : "";
    LinearPattern pattern = compiled;
    if (pattern == null || !newText.equals(text) || !newFlags.equals(flags)) {
      pattern = LinearPattern.of(newText, newFlags, query);
      text = newText;
      flags = newFlags;
      compiled = pattern;
    }
    return pattern;
  }

  private static String string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("pattern", value).getLiteralLexicalForm();
  }
}
