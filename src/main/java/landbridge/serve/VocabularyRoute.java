package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import landbridge.serve.page.Cell;
import landbridge.serve.page.Cells;
import landbridge.serve.page.InterfaceLanguage;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import landbridge.triples.Prefixes;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * {@code /vocabulary.json}: the prefixes, classes and properties that a query may be written with,
 * for editors that complete them; called as in the language of whoever asks.
 */
final class VocabularyRoute extends JsonRoute {

  private static final long serialVersionUID = 1;

  private final transient DatasetGraph graphs;
  private final transient Pages pages;

  /** By language: a release does not change. */
  private final transient Map<InterfaceLanguage, String> made = new ConcurrentHashMap<>();

  VocabularyRoute(Store store, Pages pages) {
    super("/vocabulary.json");
    this.graphs = store.graphs();
    this.pages = pages;
  }

  @Override
  String json(HttpServletRequest request) {
    for (String name : Collections.list(request.getParameterNames())) {
      if (!name.equals(PageLanguage.NAME)) {
        throw new Problem(
            400, "There is no parameter '" + name + "'; there are " + PageLanguage.NAME);
      }
    }
    return made.computeIfAbsent(PageLanguage.of(request), this::vocabulary);
  }

  private String vocabulary(InterfaceLanguage language) {
    JsonObject prefixes = new JsonObject();
    Prefixes.all().forEach(prefixes::put);
    JsonArray classes = new JsonArray();
    JsonArray properties = new JsonArray();
    Cells cells = pages.cells(PageRequest.anywhere(language));
    try (QueryExec execution =
        QueryExec.dataset(graphs).query(TermQueries.named("vocabulary").asQuery()).build()) {
      RowSet rows = execution.select();
      while (rows.hasNext()) {
        Binding row = rows.next();
        boolean isClass = row.get("sort").getLiteralLexicalForm().equals("class");
        (isClass ? classes : properties).add(term(row, cells));
      }
    }
    JsonObject vocabulary = new JsonObject();
    vocabulary.put("prefixes", prefixes);
    vocabulary.put("classes", classes);
    vocabulary.put("properties", properties);
    return JSON.toStringFlat(vocabulary) + "\n";
  }

  private static JsonObject term(Binding row, Cells cells) {
    Cell term = cells.of(row.get("term"));
    JsonObject json = new JsonObject();
    json.put("iri", term.iri());
    json.put("name", Prefixes.shorten(term.iri()));
    json.put("label", term.text());
    json.put("language", term.lang());
    Node comment = row.get("comment");
    if (comment != null) {
      json.put("comment", comment.getLiteralLexicalForm());
    }
    Node count = row.get("count");
    if (count != null) {
      json.put("count", ((Number) count.getLiteralValue()).longValue());
    }
    return json;
  }
}
