package landbridge.serve.query;

import java.util.function.Supplier;

/** Is told of every query that ended. It must not take long, as the answer waits for it. */
public interface QueryLog {

  /** Tells nobody. */
  QueryLog NONE = query -> {};

  /** A query has ended. */
  void ended(Ended query);

  /**
   * A query that ended.
   *
   * @param id counts queries from the start of the process
   * @param form {@code select}, {@code ask}, {@code construct}, {@code describe}, {@code data} for
   *     a graph that was read, or empty if it was no query
   * @param millis from when it was asked
   * @param rows rows or triples that it gave
   * @param outcome how it ended
   * @param text what was asked
   * @param plan how it was carried out, which is made when it is asked for
   */
  record Ended(
      long id,
      String form,
      long millis,
      long rows,
      Outcome outcome,
      String text,
      Supplier<String> plan) {}
}
