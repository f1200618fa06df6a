package landbridge.serve.query;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorByType;
import org.apache.jena.sparql.algebra.op.Op0;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.util.Context;

/**
 * Looks at a query, or the pattern of an update, before it runs: how large it is, and whom and what
 * it calls.
 */
public final class QueryCheck {

  /** The time in which ARQ optimises, and cannot be stopped, grows with the cube of these. */
  private static final int MOST_SUBQUERIES = 100;

  private static final int LONGEST_IRI = 200;

  private final Bounds bounds;
  private final FunctionRegistry functions;
  private int parts;
  private int subqueries;

  private QueryCheck(Bounds bounds, FunctionRegistry functions) {
    this.bounds = bounds;
    this.functions = functions;
  }

  /**
   * Looks.
   *
   * @param context in which it will run
   * @return how it would be carried out, before it is optimised
   * @throws Stopped if it may not run
   */
  public static Op check(Query query, Bounds bounds, Context context) {
    int template = query.isConstructType() ? query.getConstructTemplate().getQuads().size() : 0;
    return new QueryCheck(bounds, FunctionRegistry.get(context))
        .check(() -> Algebra.compile(query), template);
  }

  /**
   * Looks at the pattern of an update.
   *
   * @param template how many patterns it writes for each row
   * @param context in which it will run
   * @throws Stopped if it may not run
   */
  public static void check(Element where, int template, Bounds bounds, Context context) {
    new QueryCheck(bounds, FunctionRegistry.get(context))
        .check(() -> Algebra.compile(where), template);
  }

  private Op check(Supplier<Op> compiled, int template) {
    try {
      count(template);
      Op op = compiled.get();
      // With a visitor of expressions, patterns within EXISTS are walked too.
      Walker.walk(op, new Operators(), new Expressions());
      return op;
    } catch (StackOverflowError e) {
      throw Sparql.tooDeep(bounds.depth());
    }
  }

  private void count(int more) {
    parts += more;
    if (parts > bounds.parts()) {
      throw Stopped.refused(
          400,
          "There are more than "
              + bounds.parts()
              + " parts, which are patterns, operators, expressions and values.");
    }
  }

  /** How many steps a path has, which may stand in a row that is as long as the text. */
  private static int size(Path path) {
    int size = 1;
    Path rest = path;
    while (true) {
      if (rest instanceof P_Path2 two) {
        size += 1 + size(two.getRight());
        rest = two.getLeft();
      } else if (rest instanceof P_Path1 one) {
        size++;
        rest = one.getSubPath();
      } else {
        return size;
      }
    }
  }

  private final class Operators extends OpVisitorByType {

    @Override
    public void visit(OpService service) {
      Set<String> allowed = bounds.services();
      Node endpoint = service.getService();
      if (!endpoint.isURI() || !allowed.contains(endpoint.getURI())) {
        throw Stopped.refused(
            403,
            allowed.isEmpty()
                ? "SERVICE is switched off: this endpoint asks no other."
                : "SERVICE asks no other endpoints than these: "
                    + String.join(" ", allowed)
                    + " , each named by its IRI.");
      }
      visit1(service);
    }

    @Override
    public void visit(OpProject projection) {
      if (++subqueries > MOST_SUBQUERIES) {
        throw Stopped.refused(400, "There are more than " + MOST_SUBQUERIES + " subqueries.");
      }
      visit1(projection);
    }

    /** What rows are ordered by is not walked with the rest. */
    @Override
    public void visit(OpOrder order) {
      for (SortCondition condition : order.getConditions()) {
        Walker.walk(condition.getExpression(), this, new Expressions());
      }
      visit1(order);
    }

    /** Nor is what aggregates are made of. */
    @Override
    public void visit(OpGroup group) {
      for (ExprAggregator each : group.getAggregators()) {
        count(1);
        if (each.getAggregator() instanceof AggCustom custom) {
          throw unknown(custom.getIRI());
        }
        ExprList expressions = each.getAggregator().getExprList();
        if (expressions != null) {
          Walker.walk(expressions, this, new Expressions());
        }
      }
      visit1(group);
    }

    @Override
    public void visit(OpBGP pattern) {
      count(pattern.getPattern().size());
    }

    @Override
    public void visit(OpPath path) {
      count(size(path.getTriplePath().getPath()));
    }

    @Override
    public void visit(OpTable table) {
      count(1 + table.getTable().size() * Math.max(1, table.getTable().getVars().size()));
    }

    @Override
    protected void visitN(OpN op) {
      count(1);
    }

    @Override
    protected void visit2(Op2 op) {
      count(1);
    }

    @Override
    protected void visit1(Op1 op) {
      count(1);
    }

    @Override
    protected void visit0(Op0 op) {
      count(1);
    }

    @Override
    protected void visitExt(OpExt op) {
      count(1);
    }

    @Override
    protected void visitFilter(OpFilter op) {
      count(1);
    }

    @Override
    protected void visitLeftJoin(OpLeftJoin op) {
      count(1);
    }
  }

  private final class Expressions extends ExprVisitorBase {

    @Override
    public void visit(ExprFunction0 function) {
      count(1);
    }

    @Override
    public void visit(ExprFunction1 function) {
      count(1);
    }

    @Override
    public void visit(ExprFunction2 function) {
      count(1);
    }

    @Override
    public void visit(ExprFunction3 function) {
      count(1);
    }

    @Override
    public void visit(ExprFunctionN function) {
      count(1);
      if (function instanceof E_Function named && !functions.isRegistered(named.getFunctionIRI())) {
        throw unknown(named.getFunctionIRI());
      }
    }

    @Override
    public void visit(NodeValue value) {
      count(1);
    }
  }

  private static Stopped unknown(String iri) {
    String shown = iri.length() > LONGEST_IRI ? iri.substring(0, LONGEST_IRI) + "…" : iri;
    return Stopped.refused(
        400,
        "There is no function <"
            + shown
            + "> here. There are those of SPARQL, of XPath, and the casts of XML Schema.");
  }
}
