package landbridge.serve.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** Queries over a dataset as the server carries them out, and as ARQ does. */
final class Guarded {

  static final Bounds BOUNDS =
      new Bounds(Duration.ofSeconds(10), 100, 5_000, 10_000, 100_000, 80, Set.of());

  private static final String BASE = "http://example.org/";

  private Guarded() {}

  static RunningQueries queries(int places, Duration wait, Duration quick) {
    return new RunningQueries(places, wait, quick, QueryLog.NONE);
  }

  static RunningQueries queries() {
    return queries(4, Duration.ofSeconds(1), Duration.ofSeconds(100));
  }

  /** The rows, sorted. */
  static List<String> rows(DatasetGraph data, String text) {
    try (RunningQuery running = queries().begin(text, BOUNDS)) {
      Context context = ARQ.getContext().copy();
      Sandbox.install(context, Set.of());
      Query query = Sparql.parse(text, BASE, BOUNDS.depth());
      QueryCheck.check(query, BOUNDS, context);
      return rows(
          query, new GuardedDataset(data, running), GuardedEngine.context(context, running));
    }
  }

  static List<String> plainRows(DatasetGraph data, String text) {
    return rows(Sparql.parse(text, BASE, 1_000), data, ARQ.getContext().copy());
  }

  private static List<String> rows(Query query, DatasetGraph data, Context context) {
    List<String> rows = new ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(data).query(query).context(context).build()) {
      RowSet found = execution.select();
      while (found.hasNext()) {
        rows.add(found.next().toString());
      }
    }
    return rows.stream().sorted().toList();
  }
}
