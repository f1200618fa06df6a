package landbridge.serve.query;

import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutor;

/**
 * Carries operators out as ARQ does. Those whose rows may be many without a triple that is read are
 * asked at every row whether they may go on; paths are followed without recursion.
 */
final class GuardedExecutor extends OpExecutor {

  private final RunningQuery query;

  GuardedExecutor(ExecutionContext context, RunningQuery query) {
    super(context);
    this.query = query;
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    return new PathRows(path.getTriplePath(), input, execCxt);
  }

  @Override
  protected QueryIterator execute(OpService service, QueryIterator input) {
    return new ServiceRows(service, input, execCxt, query);
  }

  @Override
  protected QueryIterator execute(OpJoin op, QueryIterator input) {
    return guarded(super.execute(op, input));
  }

  @Override
  protected QueryIterator execute(OpLeftJoin op, QueryIterator input) {
    return guarded(super.execute(op, input));
  }

  @Override
  protected QueryIterator execute(OpConditional op, QueryIterator input) {
    return guarded(super.execute(op, input));
  }

  @Override
  protected QueryIterator execute(OpMinus op, QueryIterator input) {
    return guarded(super.execute(op, input));
  }

  @Override
  protected QueryIterator execute(OpUnion op, QueryIterator input) {
    return guarded(super.execute(op, input));
  }

  @Override
  protected QueryIterator execute(OpFilter op, QueryIterator input) {
    return guarded(super.execute(op, input));
  }

  @Override
  protected QueryIterator execute(OpExtend op, QueryIterator input) {
    return guarded(super.execute(op, input));
  }

  /** That ARQ knows the one empty row by its class matters to what comes after it. */
  @Override
  protected QueryIterator execute(OpTable op, QueryIterator input) {
    return op.isJoinIdentity() ? super.execute(op, input) : guarded(super.execute(op, input));
  }

  private QueryIterator guarded(QueryIterator rows) {
    return new Guarded(rows, query);
  }

  private static final class Guarded extends QueryIteratorWrapper {

    private final RunningQuery query;

    Guarded(QueryIterator rows, RunningQuery query) {
      super(rows);
      this.query = query;
    }

    @Override
    protected Binding moveToNextBinding() {
      query.step();
      return super.moveToNextBinding();
    }
  }
}
