package landbridge.serve.query;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Datatype;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_IsBlank;
import org.apache.jena.sparql.expr.E_IsIRI;
import org.apache.jena.sparql.expr.E_IsLiteral;
import org.apache.jena.sparql.expr.E_IsNumeric;
import org.apache.jena.sparql.expr.E_IsURI;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * Expressions as one query evaluates them: patterns are matched in linear time, and whatever makes
 * a value looks how large it is, and at the clock.
 */
final class BoundedExpressions extends ExprTransformCopy {

  /** Whose value is as small as what they are given, and that take next to no time. */
  private static final Set<Class<?>> SMALL =
      Set.of(
          E_BNode.class,
          E_Bound.class,
          E_Coalesce.class,
          E_If.class,
          E_Datatype.class,
          E_Equals.class,
          E_GreaterThan.class,
          E_GreaterThanOrEqual.class,
          E_IsBlank.class,
          E_IsIRI.class,
          E_IsLiteral.class,
          E_IsNumeric.class,
          E_IsURI.class,
          E_Lang.class,
          E_LangMatches.class,
          E_LessThan.class,
          E_LessThanOrEqual.class,
          E_LogicalAnd.class,
          E_LogicalNot.class,
          E_LogicalOr.class,
          E_NotEquals.class,
          E_NotOneOf.class,
          E_OneOf.class,
          E_SameTerm.class,
          E_Str.class);

  private final RunningQuery query;

  BoundedExpressions(RunningQuery query) {
    this.query = query;
  }

  @Override
  public Expr transform(ExprFunction0 function) {
    return function;
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr a) {
    return bounded(function, super.transform(function, a));
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr a, Expr b) {
    return bounded(function, super.transform(function, a, b));
  }

  @Override
  public Expr transform(ExprFunction3 function, Expr a, Expr b, Expr c) {
    return bounded(function, super.transform(function, a, b, c));
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return new LinearRegex(arguments, query);
    }
    if (function instanceof E_StrReplace) {
      return new LinearReplace(arguments, query);
    }
    return bounded(
        function,
        function instanceof E_StrConcat
            ? new BoundedConcat(arguments, query)
            : super.transform(function, arguments));
  }

  private Expr bounded(ExprFunction function, Expr changed) {
    return SMALL.contains(function.getClass()) ? changed : new Bounded(changed, query);
  }

  /** An expression of the same value. */
  private static final class Bounded extends ExprFunctionN {

    private final RunningQuery query;

    Bounded(Expr plain, RunningQuery query) {
      super("bounded", plain);
      this.query = query;
    }

    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv environment) {
      query.check();
      return Values.require(getArg(1).eval(row, environment), query);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      return Values.require(arguments.get(0), query);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Bounded(arguments.get(0), query);
    }
  }

  /** Does not begin to join what will be too long. */
  private static final class BoundedConcat extends ExprFunctionN {

    private final RunningQuery query;

    BoundedConcat(ExprList arguments, RunningQuery query) {
      super("concat", arguments);
      this.query = query;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      long length = 0;
      for (NodeValue argument : arguments) {
        length += argument.asString().length();
      }
      Values.requireLength(length, query);
      return new E_StrConcat(new ExprList()).eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new BoundedConcat(arguments, query);
    }
  }
}
