package landbridge.serve;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import landbridge.serve.page.Links;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import landbridge.serve.page.ThingPages;
import landbridge.serve.query.Sparql;
import landbridge.triples.Iris;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.util.Context;

/**
 * Fills the page of a question of the catalogue: its text, and the first rows of the answer, for
 * which it runs on the spot.
 */
final class QueryPage implements ThingPages.Filler {

  /** The folder of the page. */
  static final String FOLDER = "query";

  /** A page is opened to look at; who wants all rows goes on to the endpoint. */
  private static final int ROWS = 25;

  private static final Duration LONGEST = Duration.ofSeconds(2);

  private static final List<Node> TEXTS =
      List.of(term("sh:select"), term("sh:ask"), term("sh:construct"));

  private final Store store;
  private final Pages pages;
  private final Context context;

  QueryPage(Store store, Pages pages) {
    this.store = store;
    this.pages = pages;
    this.context = store.context();
  }

  @Override
  public Map<String, Object> fill(Node thing, PageRequest request) {
    String text = text(thing);
    Map<String, Object> model = new HashMap<>();
    model.put("pieces", SparqlText.pieces(text));
    model.put("run", Links.query(text));
    model.put("edit", "queries?edit=" + thing.getURI().substring((Iris.BASE + "query/").length()));
    model.putAll(answer(text, request));
    return model;
  }

  /** As the endpoint answers; empty where that takes too long for a page. */
  private Map<String, Object> answer(String text, PageRequest request) {
    Query query = QueryFactory.create(text, Iris.BASE, Sparql.SYNTAX);
    ResultsPage results = new ResultsPage(pages, request, text, "", ROWS);
    try (QueryExec execution =
        QueryExec.dataset(store.graphs())
            .query(query)
            .context(context)
            .overallTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      return results.model(run(execution, query));
    } catch (QueryCancelledException e) {
      return Map.of();
    }
  }

  private static QueryExecResult run(QueryExec execution, Query query) {
    if (query.isSelectType()) {
      return new QueryExecResult(execution.select());
    }
    return query.isAskType()
        ? new QueryExecResult(execution.ask())
        : new QueryExecResult(execution.construct());
  }

  private String text(Node thing) {
    Graph graph = store.graphs().getDefaultGraph();
    return TEXTS.stream()
        .flatMap(form -> graph.find(thing, form, Node.ANY).toList().stream())
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no text of " + thing));
  }

  private static Node term(String curie) {
    return NodeFactory.createURI(Prefixes.expand(curie));
  }
}
