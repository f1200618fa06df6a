package landbridge.serve;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.derive.Period;
import landbridge.serve.query.Sparql;
import landbridge.serve.query.Stopped;
import landbridge.serve.query.SyntaxError;
import landbridge.source.Failure;
import landbridge.triples.Iris;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;

/** Answers one query over a store and writes the result, without a server. */
public final class QueryRun {

  private static final Map<String, Lang> ROWS =
      new TreeMap<>(
          Map.of(
              "text", ResultSetLang.RS_Text,
              "tsv", ResultSetLang.RS_TSV,
              "csv", ResultSetLang.RS_CSV,
              "json", ResultSetLang.RS_JSON,
              "xml", ResultSetLang.RS_XML));

  private static final Map<String, Lang> GRAPHS =
      new TreeMap<>(
          Map.of(
              "turtle", Lang.TURTLE,
              "ntriples", Lang.NTRIPLES,
              "jsonld", Lang.JSONLD,
              "rdfxml", Lang.RDFXML));

  private QueryRun() {}

  /** The names of all formats. */
  public static Set<String> formats() {
    Set<String> all = new TreeSet<>(ROWS.keySet());
    all.addAll(GRAPHS.keySet());
    return all;
  }

  /**
   * Writes the answer.
   *
   * @param format one of {@link #formats()}; empty for the one that reads best
   * @throws Failure if the query is no standard SPARQL, or its answer has no such format
   */
  public static void write(Store store, String sparql, String format, OutputStream out) {
    write(store, store.graphs(), sparql, format, out);
  }

  /**
   * Writes the answer that held at a date. However large the release, the rules run over it first.
   *
   * @param date the date
   * @param format one of {@link #formats()}; empty for the one that reads best
   * @throws Failure if the query is no standard SPARQL, or its answer has no such format
   */
  public static void write(
      Store store, Period date, String sparql, String format, OutputStream out) {
    write(store, new AsOf(store, Integer.MAX_VALUE).at(date, Duration.ZERO), sparql, format, out);
  }

  private static void write(
      Store store, DatasetGraph graphs, String sparql, String format, OutputStream out) {
    Query query = parse(sparql);
    Dataset dataset = DatasetFactory.wrap(graphs);
    try (QueryExecution execution =
        QueryExecution.dataset(dataset).query(query).context(store.context()).build()) {
      if (query.isSelectType()) {
        ResultSetMgr.write(out, execution.execSelect(), chosen(ROWS, format, "text"));
      } else if (query.isAskType()) {
        ResultSetMgr.write(out, execution.execAsk(), chosen(ROWS, format, "text"));
      } else {
        RDFDataMgr.write(
            out,
            query.isDescribeType() ? execution.execDescribe() : execution.execConstruct(),
            chosen(GRAPHS, format, "turtle"));
      }
    }
  }

  private static Query parse(String sparql) {
    try {
      return Sparql.parse(sparql, Iris.BASE, (int) Limit.QUERY_DEPTH.usual());
    } catch (SyntaxError e) {
      throw Failure.ofUse(e.detail());
    } catch (Stopped e) {
      throw Failure.ofUse(e.detail());
    }
  }

  private static Lang chosen(Map<String, Lang> formats, String format, String usual) {
    Lang lang = formats.get(format.isEmpty() ? usual : format);
    if (lang == null) {
      throw Failure.ofUse(
          "this answer cannot be written as "
              + format
              + "; choose "
              + String.join(", ", formats.keySet()));
    }
    return lang;
  }
}
