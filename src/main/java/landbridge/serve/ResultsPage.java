package landbridge.serve;

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
  private final Map<String, Object> model = new HashMap<>();

  /**
   * The same results in another form.
   *
   * @param name of the form
   * @param href where they are
   */
  public record Form(String name, String href) {}

  /**
   * A page to be filled by one of its methods.
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

  /** The page of a SELECT. */
  String of(RowSet rows) {
    List<Var> columns = rows.getResultVars();
    List<List<Cell>> shown = new ArrayList<>();
    while (shown.size() < most && rows.hasNext()) {
      Binding row = rows.next();
      shown.add(columns.stream().map(row::get).map(this::cell).toList());
    }
    return table(columns.stream().map(Var::getVarName).toList(), shown, rows.hasNext(), TABLE);
  }

  /** The page of a CONSTRUCT or DESCRIBE. */
  String of(Graph graph) {
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

  /** The page of an ASK. */
  String of(boolean answer) {
    model.put("answer", answer);
    return page(List.of("json", "xml"));
  }

  private Cell cell(@Nullable Node node) {
    return node == null ? NOTHING : cells.of(node);
  }

  private String table(
      List<String> columns, List<List<Cell>> rows, boolean more, List<String> forms) {
    model.put("columns", columns);
    model.put("rows", rows);
    model.put("shown", rows.size());
    model.put("more", more);
    return page(forms);
  }

  private String page(List<String> forms) {
    String address =
        Links.query(query) + (date.isEmpty() ? "" : "&asOf=" + Links.parameter(date)) + "&format=";
    model.put("forms", forms.stream().map(form -> new Form(form, address + form)).toList());
    model.put("query", query);
    model.put("asOf", date);
    return pages.page("results", request, Map.of(), model);
  }
}
