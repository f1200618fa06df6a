package landbridge.serve.query;

import java.util.function.UnaryOperator;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;

/**
 * ARQ's engine for one query, in which expressions are bounded and operators ask whether they may
 * go on.
 */
public final class GuardedEngine extends QueryEngineMain {

  private final RunningQuery running;

  private GuardedEngine(
      RunningQuery running, Query query, DatasetGraph dataset, Binding input, Context context) {
    super(query, dataset, input, context);
    this.running = running;
  }

  private GuardedEngine(
      RunningQuery running, Op op, DatasetGraph dataset, Binding input, Context context) {
    super(op, dataset, input, context);
    this.running = running;
  }

  /** A context in which a query of a {@link GuardedDataset} is carried out under guard. */
  public static Context context(Context shared, RunningQuery running) {
    return context(shared, running, dataset -> dataset);
  }

  /** One in which every dataset that is asked is guarded, such as those that an update makes. */
  public static Context guarding(Context shared, RunningQuery running) {
    return context(shared, running, dataset -> new GuardedDataset(dataset, running));
  }

  private static Context context(
      Context shared, RunningQuery running, UnaryOperator<DatasetGraph> view) {
    Context context = shared.copy();
    context.set(ARQConstants.symCancelQuery, running.cancelSignal());
    QueryEngineRegistry engines = new QueryEngineRegistry();
    engines.add(new Factory(running, view));
    QueryEngineRegistry.set(context, engines);
    QC.setFactory(context, execution -> new GuardedExecutor(execution, running));
    return context;
  }

  /** Before it is optimised, as that would compute what is constant. */
  @Override
  protected Op modifyOp(Op op) {
    return super.modifyOp(
        Transformer.transformSkipService(
            new BoundedGroups(running), new BoundedExpressions(running), op));
  }

  private record Factory(RunningQuery running, UnaryOperator<DatasetGraph> view)
      implements QueryEngineFactory {

    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
      return true;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
      return new GuardedEngine(running, query, view.apply(dataset), input, context).getPlan();
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
      return true;
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
      return new GuardedEngine(running, op, view.apply(dataset), input, context).getPlan();
    }
  }
}
