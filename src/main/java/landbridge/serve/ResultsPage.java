package landbridge.serve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import landbridge.serve.page.Cell;
import landbridge.serve.page.Cells;
import landbridge.serve.page.Links;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * Results as a page for people: a table in which every text has the language and the direction of
 * its own, and every thing of the graph leads to what is known about it.
 */
final class ResultsPage {

  private static final List<String> TABLE = List.of("json", "csv", "tsv", "xml", "text");
  private static final List<String> GRAPH = List.of("turtle", "nt", "json-ld", "xml");
  private static final Cell NOTHING = new Cell("", "", "ltr", "", "", "", "");

  private final Pages pages;
  private final PageRequest request;
  private final Cells cells;
  private final String query;
  private final String date;
  private final int most;
  private final long begun = System.nanoTime();
  private final Map<String, Object> model = new HashMap<>();

  /**
   * The same results in another form.
   *
   * @param name of the form
   * @param href where they are
   */
  public record Form(String name, String href) {}

  /**
   * A page to be filled by one of its methods. It tells how long the results took since it was
   * made.
   *
   * @param query the query's text
   * @param date the date at which the results held; empty for what is published
   * @param most how many rows it shows
   */
  ResultsPage(Pages pages, PageRequest request, String query, String date, int most) {
    this.pages = pages;
    this.request = request;
    this.cells = pages.cells(request);
    this.query = query;
    this.date = date;
    this.most = most;
  }

  /** The page of whatever a query gave. */
  String of(QueryExecResult result) {
    return pages.page("results", request, Map.of(), model(result));
  }

  /** The page of the triples of a CONSTRUCT or DESCRIBE. */
  String of(Graph graph) {
    return pages.page("results", request, Map.of(), model(graph));
  }

  /** What the template of any page is given that shows results. */
  Map<String, Object> model(QueryExecResult result) {
    if (result.isRowSet()) {
      return model(result.rowSet());
    }
    if (result.isBoolean()) {
      model.put("answer", result.booleanResult());
      return model(List.of("json", "xml"));
    }
    return model(result.isGraph() ? result.graph() : result.dataset().getDefaultGraph());
  }

  private Map<String, Object> model(RowSet rows) {
    List<Var> columns = rows.getResultVars();
    List<List<Cell>> shown = new ArrayList<>();
    while (shown.size() < most && rows.hasNext()) {
      Binding row = rows.next();
      shown.add(columns.stream().map(row::get).map(this::cell).toList());
    }
    return table(columns.stream().map(Var::getVarName).toList(), shown, rows.hasNext(), TABLE);
  }

  private Map<String, Object> model(Graph graph) {
    List<List<Cell>> shown = new ArrayList<>();
    Iterator<Triple> triples = graph.find();
    while (shown.size() < most && triples.hasNext()) {
      Triple triple = triples.next();
      shown.add(
          List.of(
              cell(triple.getSubject()), cell(triple.getPredicate()), cell(triple.getObject())));
    }
    return table(List.of("subject", "predicate", "object"), shown, triples.hasNext(), GRAPH);
  }

  private Cell cell(@Nullable Node node) {
    return node == null ? NOTHING : cells.of(node);
  }

  private Map<String, Object> table(
      List<String> columns, List<List<Cell>> rows, boolean more, List<String> forms) {
    model.put("columns", columns);
    model.put("rows", rows);
    model.put("shown", rows.size());
    model.put("more", more);
    return model(forms);
  }

  private Map<String, Object> model(List<String> forms) {
    String address =
        Links.query(query) + (date.isEmpty() ? "" : "&asOf=" + Links.parameter(date)) + "&format=";
    model.put("resultForms", forms.stream().map(form -> new Form(form, address + form)).toList());
    model.put("query", query);
    model.put("asOf", date);
    model.put("millis", Duration.ofNanos(System.nanoTime() - begun).toMillis());
    return model;
  }
}
