package landbridge.serve.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.main.QC;

/** The rows of a {@code SERVICE}, for each row that comes in. */
final class ServiceRows extends QueryIterRepeatApply {

  private final OpService service;
  private final RunningQuery query;

  ServiceRows(
      OpService service, QueryIterator input, ExecutionContext context, RunningQuery query) {
    super(input, context);
    this.service = service;
    this.query = query;
  }

  @Override
  protected QueryIterator nextStage(Binding row) {
    query.check();
    return QueryIterPlainWrapper.create(rows(row).iterator(), getExecContext());
  }

  private List<Binding> rows(Binding row) {
    List<Binding> joined = new ArrayList<>();
    try {
      new ServiceCall(query)
          .rows((OpService) QC.substitute(service, row))
          .forEachRemaining(
              found -> {
                query.step();
                Binding merged = Algebra.merge(row, found);
                if (merged != null) {
                  joined.add(merged);
                }
              });
      return joined;
    } catch (QueryCancelledException e) {
      throw e;
    } catch (RuntimeException e) {
      if (service.getSilent()) {
        return List.of(row);
      }
      throw e;
    }
  }
}
