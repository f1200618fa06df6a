package landbridge.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import landbridge.triples.Iris;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * Results as a page for people: a table in which every text has the language and the direction of
 * its own, and every thing of the graph leads to what is known about it.
 */
final class ResultsPage {

  private static final Template TEMPLATE = Template.read("results.html");
  private static final List<String> TABLE = List.of("json", "csv", "tsv", "xml", "text");
  private static final List<String> GRAPH = List.of("turtle", "nt", "json-ld", "xml");

  private final String query;
  private final String date;
  private final int most;
  private final StringBuilder body = new StringBuilder();
  private int shown;

  /**
   * A page to be filled by one of its methods.
   *
   * @param query the query's text
   * @param date the date at which the results held; empty for what is published
   * @param most how many rows it shows
   */
  ResultsPage(String query, String date, int most) {
    this.query = query;
    this.date = date;
    this.most = most;
  }

  /** The page of a SELECT. */
  String of(RowSet rows) {
    head(rows.getResultVars().stream().map(Var::getVarName).toList());
    while (shown < most && rows.hasNext()) {
      Binding row = rows.next();
      row(rows.getResultVars().stream().map(row::get).iterator());
    }
    return page(count(rows.hasNext(), "row"), TABLE);
  }

  /** The page of a CONSTRUCT or DESCRIBE. */
  String of(Graph graph) {
    head(List.of("subject", "predicate", "object"));
    Iterator<Triple> triples = graph.find();
    while (shown < most && triples.hasNext()) {
      Triple triple = triples.next();
      row(List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()).iterator());
    }
    return page(count(triples.hasNext(), "triple"), GRAPH);
  }

  /** The page of an ASK. */
  String of(boolean answer) {
    return page(answer ? "Yes." : "No.", List.of("json", "xml"));
  }

  /** A link to a query, relative to the root or to the endpoint. */
  static String link(String query) {
    return "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A link to a query at the date of this page. */
  private String linkThen(String query) {
    return link(query)
        + (date.isEmpty() ? "" : "&asOf=" + URLEncoder.encode(date, StandardCharsets.UTF_8));
  }

  private void head(List<String> columns) {
    body.append("<div class=\"scroll\"><table>\n<thead><tr>");
    columns.forEach(c -> body.append("<th scope=\"col\">").append(Html.text(c)).append("</th>"));
    body.append("</tr></thead>\n<tbody>\n");
  }

  private void row(Iterator<? extends @Nullable Node> cells) {
    body.append("<tr>");
    while (cells.hasNext()) {
      Node node = cells.next();
      body.append("<td>").append(node == null ? "" : cell(node)).append("</td>");
    }
    body.append("</tr>\n");
    shown++;
  }

  private String count(boolean more, String what) {
    body.append("</tbody></table></div>\n");
    if (more) {
      return "The first " + shown + " " + what + "s; the forms below hold all.";
    }
    return shown + " " + what + (shown == 1 ? "." : "s.");
  }

  private String page(String summary, List<String> formats) {
    List<String> links = new ArrayList<>();
    for (String format : formats) {
      Html target = Html.text(linkThen(query) + "&format=" + format);
      links.add("<a href=\"" + target + "\">" + format + "</a>");
    }
    String page =
        TEMPLATE.fill(
            Map.of(
                "summary",
                Html.text(date.isEmpty() ? summary : summary + " As of " + date + "."),
                "formats",
                new Html(String.join(" · ", links)),
                "results",
                new Html(body.toString()),
                "form",
                Page.form("The query", query, date)));
    return new Page("Results – Landbridge", "", false, page).markup();
  }

  private String cell(Node node) {
    if (node.isURI()) {
      return iri(node);
    }
    if (!node.isLiteral()) {
      return Html.text(node.toString()).markup();
    }
    String text = Html.text(node.getLiteralLexicalForm()).markup();
    String tag = node.getLiteralLanguage();
    if (!tag.isEmpty()) {
      String escaped = Html.text(tag).markup();
      return "<bdi lang=\"" + escaped + "\">" + text + "</bdi> <small>" + escaped + "</small>";
    }
    return "<bdi>" + text + "</bdi>";
  }

  private String iri(Node node) {
    String iri = node.getURI();
    String shown = Html.text(Prefixes.shorten(iri)).markup();
    String target = target(node, iri);
    return target.isEmpty() ? shown : "<a href=\"" + Html.text(target) + "\">" + shown + "</a>";
  }

  /** Never another scheme than these: an IRI of the data might hold a script. */
  private String target(Node node, String iri) {
    if (iri.startsWith(Iris.BASE)) {
      Query describe = new Query();
      describe.setQueryDescribeType();
      describe.addDescribeNode(node);
      return linkThen(describe.serialize());
    }
    return iri.startsWith("https://") || iri.startsWith("http://") ? iri : "";
  }
}
