package landbridge.serve;

import java.util.List;
import java.util.Map;
import landbridge.serve.page.Links;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import landbridge.source.Resources;
import landbridge.triples.Layer;
import org.apache.jena.query.ParameterizedSparqlString;

/**
 * The page at the root.
 *
 * @param store what is served
 * @param pages how
 * @param options where
 */
record LandingPage(Store store, Pages pages, Options options) {

  private static final String EXAMPLES = "landbridge/serve/examples";

  /**
   * A query to begin with, from a file whose first line is a comment that says what it asks.
   *
   * @param title the question
   * @param sparql the whole file
   */
  public record Example(String title, String sparql) {

    static Example of(String text) {
      return new Example(text.substring(1, text.indexOf('\n')).strip(), text);
    }

    /** Where it is answered. */
    public String href() {
      return Links.query(sparql);
    }
  }

  /**
   * A layer of the graph.
   *
   * @param id its name
   * @param graph the IRI of its named graph
   * @param href a sample of it
   * @param triples how many it has
   */
  public record Part(String id, String graph, String href, int triples) {

    static Part of(Layer layer, int triples) {
      ParameterizedSparqlString sample =
          new ParameterizedSparqlString("SELECT * { GRAPH ?layer { ?s ?p ?o } } LIMIT 100");
      sample.setIri("layer", layer.graph());
      return new Part(layer.id(), layer.graph(), Links.query(sample.toString()), triples);
    }
  }

  String page(PageRequest request) {
    List<Part> layers =
        store.sizes().entrySet().stream()
            .map(layer -> Part.of(layer.getKey(), layer.getValue()))
            .toList();
    return pages.page(
        "home",
        request,
        Map.of(
            "examples",
            examples(),
            "layers",
            layers,
            "seconds",
            options.limits().time(Limit.QUERY_MILLIS).toSeconds()));
  }

  /** The queries to click on, in the order of their files. */
  static List<Example> examples() {
    return Resources.read(EXAMPLES, ".rq").values().stream().map(Example::of).toList();
  }
}
