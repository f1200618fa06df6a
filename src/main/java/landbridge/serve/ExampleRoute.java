package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import landbridge.serve.page.Links;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;

/**
 * {@code /example?term=}: leads to a query that shows how a term of the ontology is used. A page of
 * many terms would be too long with all their queries in its links.
 */
final class ExampleRoute extends Route {

  private static final long serialVersionUID = 1;

  private static final String NAME = "term";

  private final transient Graph graph;

  ExampleRoute(Store store) {
    super("/example");
    this.graph = store.graphs().getDefaultGraph();
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String term = Objects.requireNonNullElse(Form.of(request.getQueryString()).get(NAME), "");
    String query =
        TermQueries.example(graph, NodeFactory.createURI(Prefixes.expand("lb:") + term))
            .orElseThrow(
                () ->
                    new Problem(
                        404,
                        "The parameter '"
                            + NAME
                            + "' names a term of the ontology, such as Division or kind/county."));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", Links.query(query));
    response.setContentType("text/plain;charset=utf-8");
    response.getOutputStream().write("See the header Location.\n".getBytes(StandardCharsets.UTF_8));
  }
}
