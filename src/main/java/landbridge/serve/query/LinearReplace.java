package landbridge.serve.query;

import com.google.re2j.Matcher;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * {@code REPLACE(text, pattern, replacement, flags)} in linear time, to a text of bounded length.
 */
final class LinearReplace extends ExprFunctionN {

  private final RunningQuery query;
  private final LastPattern patterns;

  LinearReplace(ExprList arguments, RunningQuery query) {
    super("replace", arguments);
    this.query = query;
    this.patterns = new LastPattern(arguments, 2, query);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    query.check();
    Node node = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0));
    String replacement =
        NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(2)).getLiteralLexicalForm();
    String text = node.getLiteralLexicalForm();
    String replaced = replace(patterns.of(arguments).matcher(text), text, replacement);
    return replaced.equals(text) ? arguments.get(0) : NodeValue.makeNode(like(node, replaced));
  }

  private String replace(Matcher matcher, String text, String replacement) {
    long groups = replacement.chars().filter(c -> c == '$').count();
    StringBuilder result = new StringBuilder();
    boolean isFirst = true;
    while (matcher.find()) {
      int length = matcher.end() - matcher.start();
      // As in ARQ, what matches nothing is replaced once.
      if (length > 0 || isFirst) {
        Values.requireLength(
            (long) result.length()
                + text.length()
                - matcher.start()
                + replacement.length()
                + groups * length,
            query);
        append(matcher, result, replacement);
        isFirst = false;
      }
      query.step();
    }
    matcher.appendTail(result);
    Values.requireLength(result.length(), query);
    return result.toString();
  }

  private static void append(Matcher matcher, StringBuilder result, String replacement) {
    try {
      matcher.appendReplacement(result, replacement);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("REPLACE: no such group", e);
    }
  }

  private static Node like(Node literal, String text) {
    if (literal.getLiteralBaseDirection() != null) {
      return NodeFactory.createLiteralDirLang(
          text, literal.getLiteralLanguage(), literal.getLiteralBaseDirection());
    }
    return literal.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralString(text)
        : NodeFactory.createLiteralLang(text, literal.getLiteralLanguage());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new LinearReplace(arguments, query);
  }
}
