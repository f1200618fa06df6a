package landbridge.serve.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import landbridge.source.Resources;
import landbridge.triples.Iris;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;

/**
 * A kind of page: a folder of {@code pages} with {@code page.ftlh} and the queries whose rows it
 * shows. The template finds the rows of {@code same-name.rq} as {@code same_name}. The prefixes of
 * the project need not be declared in them.
 */
final class PageFolder {

  /** Much longer than a page may take; it is a bound, not a wish. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final String name;
  private final Map<String, Query> queries = new LinkedHashMap<>();

  private PageFolder(String name) {
    this.name = name;
    Resources.read(Templates.FOLDER + "/" + name, ".rq")
        .forEach(
            (file, text) ->
                queries.put(file.replace(".rq", "").replace('-', '_'), parse(file, text)));
  }

  /**
   * A folder.
   *
   * @throws IllegalStateException if there is none, or a query of it is none: a broken build
   */
  static PageFolder read(String name) {
    return new PageFolder(name);
  }

  /** The names under which rows are found. */
  Set<String> queries() {
    return queries.keySet();
  }

  /**
   * The rows of its queries.
   *
   * @param bindings values of variables, put into each query that has them
   */
  Map<String, List<Map<String, Cell>>> rows(
      DatasetGraph graphs, Map<String, Node> bindings, Cells cells) {
    Map<String, List<Map<String, Cell>>> rows = new HashMap<>();
    queries.forEach((query, parsed) -> rows.put(query, rows(graphs, parsed, bindings, cells)));
    return rows;
  }

  private static List<Map<String, Cell>> rows(
      DatasetGraph graphs, Query query, Map<String, Node> bindings, Cells cells) {
    List<Map<String, Cell>> rows = new ArrayList<>();
    QueryExecBuilder builder = QueryExec.dataset(graphs).query(query);
    bindings.forEach((name, value) -> builder.substitution(Var.alloc(name), value));
    try (QueryExec execution =
        builder.overallTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS).build()) {
      RowSet found = execution.select();
      while (found.hasNext()) {
        Binding binding = found.next();
        Map<String, Cell> row = new LinkedHashMap<>();
        binding.forEach((variable, node) -> row.put(variable.getVarName(), cells.of(node)));
        rows.add(row);
      }
    }
    return rows;
  }

  /** The page, filled with all that it is given. */
  String fill(Map<String, Object> model) {
    return Templates.fill(name + "/page.ftlh", model);
  }

  private Query parse(String file, String text) {
    Query query = new Query();
    query.setBaseURI(Iris.BASE);
    query.getPrefixMapping().setNsPrefixes(Prefixes.all());
    try {
      return QueryFactory.parse(query, text, Iris.BASE, Syntax.syntaxSPARQL_11);
    } catch (org.apache.jena.query.QueryParseException e) {
      throw new IllegalStateException("pages/" + name + "/" + file + ": " + e.getMessage(), e);
    }
  }
}
