package landbridge.serve;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import landbridge.publish.CatalogueQuery;
import landbridge.source.Resources;
import landbridge.triples.Layer;
import landbridge.triples.Prefixes;
import org.apache.jena.query.ParameterizedSparqlString;

/**
 * The page at the root.
 *
 * @param store what is served
 * @param options where
 */
record LandingPage(Store store, Options options) {

  private static final String EXAMPLES = "landbridge/serve/examples";

  private static final Map<Layer, String> TRUST =
      Map.of(
          Layer.CLAIMS,
          "What each document says: one node per claim, rivals side by side, each with its quote.",
          Layer.FACTS,
          "The plain triple of every best-ranked claim, and nothing else.",
          Layer.DERIVED,
          "What rules infer from the facts, and the checks that they make.",
          Layer.META,
          "The ontology, the documents, the questions, and how this release was made.");

  /**
   * A query to begin with, from a file whose first line is a comment that says what it asks.
   *
   * @param title the question
   * @param sparql the whole file
   */
  record Example(String title, String sparql) {

    static Example of(String text) {
      return new Example(text.substring(1, text.indexOf('\n')).strip(), text);
    }
  }

  String page() {
    List<Example> examples = examples();
    String body =
        Template.read("landing.html")
            .fill(
                Map.ofEntries(
                    Map.entry("release", Html.text(store.release().id())),
                    Map.entry("software", Html.text(store.release().manifest().software())),
                    Map.entry("base", Html.text(options.base())),
                    Map.entry("seconds", number(options.limits().query().toSeconds())),
                    Map.entry("figures", figures()),
                    Map.entry("layers", layers()),
                    Map.entry("search", Page.searchForm("")),
                    Map.entry("examples", list(examples, LandingPage::example)),
                    Map.entry(
                        "form", Page.form("A query in SPARQL 1.1", examples.get(0).sparql(), "")),
                    Map.entry("questions", list(CatalogueQuery.all(), LandingPage::question)),
                    Map.entry("prefixes", prefixes())));
    return new Page("Landbridge", "", true, body).markup();
  }

  /** The queries to click on, in the order of their files. */
  static List<Example> examples() {
    return Resources.read(EXAMPLES, ".rq").values().stream().map(Example::of).toList();
  }

  private Html figures() {
    return list(
        store.release().manifest().summary().entrySet(),
        figure ->
            "<div><dt>"
                + Html.text(figure.getKey())
                + "</dt><dd>"
                + number(figure.getValue())
                + "</dd></div>");
  }

  private Html layers() {
    return list(
        store.sizes().entrySet(),
        layer ->
            "<tr><th scope=\"row\"><a href=\""
                + Html.text(ResultsPage.link(sample(layer.getKey())))
                + "\">"
                + Html.text(layer.getKey().id())
                + "</a></th><td>"
                + Html.text(TRUST.getOrDefault(layer.getKey(), ""))
                + "<br><code>"
                + Html.text(layer.getKey().graph())
                + "</code></td><td class=\"number\">"
                + number(layer.getValue())
                + "</td></tr>");
  }

  private static String sample(Layer layer) {
    ParameterizedSparqlString query =
        new ParameterizedSparqlString("SELECT * { GRAPH ?layer { ?s ?p ?o } } LIMIT 100");
    query.setIri("layer", layer.graph());
    return query.toString();
  }

  private static String example(Example example) {
    return "<li><a href=\""
        + Html.text(ResultsPage.link(example.sparql()))
        + "\">"
        + Html.text(example.title())
        + "</a></li>";
  }

  private static String question(CatalogueQuery query) {
    return "<li><a href=\""
        + Html.text(ResultsPage.link(query.sparql()))
        + "\">"
        + Html.text(query.question())
        + "</a></li>";
  }

  private static Html prefixes() {
    return Html.text(
        Prefixes.all().entrySet().stream()
            .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
            .collect(Collectors.joining()));
  }

  private static <T> Html list(Collection<T> items, Function<T, String> markup) {
    return new Html(items.stream().map(markup).collect(Collectors.joining("\n")));
  }

  private static Html number(long number) {
    return Html.text(String.format(Locale.ROOT, "%,d", number));
  }
}
