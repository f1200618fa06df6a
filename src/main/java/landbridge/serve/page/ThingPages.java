package landbridge.serve.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landbridge.names.ResourceTable;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/**
 * The page of a thing of the graph, by its class: {@code classes.tsv} says which folder shows which
 * class. Its queries find the thing as {@code ?thing}, its template as {@code thing}.
 */
public final class ThingPages {

  /** What a page shows beside the rows of its queries. */
  @FunctionalInterface
  public interface Filler {

    /** What the template is given for a thing. */
    Map<String, Object> fill(Node thing, PageRequest request);
  }

  private static final Map<Node, String> FOLDERS = new LinkedHashMap<>();

  /** For what has no class of the table. */
  private static final String ANY = "resource";

  static {
    ResourceTable.read(ThingPages.class, "classes.tsv")
        .forEach(
            row ->
                FOLDERS.put(
                    NodeFactory.createURI(Prefixes.expand(row.get("class"))), row.get("page")));
  }

  private final Pages pages;
  private final Graph graph;
  private final Map<String, Filler> fillers;

  /**
   * The pages of a graph's things.
   *
   * @param fillers by folder; most need none
   */
  public ThingPages(Pages pages, DatasetGraph graphs, Map<String, Filler> fillers) {
    this.pages = pages;
    this.graph = graphs.getDefaultGraph();
    this.fillers = Map.copyOf(fillers);
  }

  /** The page of a thing. */
  public String page(String iri, PageRequest request) {
    Node thing = NodeFactory.createURI(iri);
    String folder = folder(thing);
    Map<String, Object> more = new HashMap<>();
    more.put("thing", pages.cells(request).of(thing));
    Filler filler = fillers.get(folder);
    if (filler != null) {
      more.putAll(filler.fill(thing, request));
    }
    return pages.page(folder, request, Map.of("thing", thing), more);
  }

  /** The folder of the first class in the table that the thing has. */
  private String folder(Node thing) {
    List<Node> classes =
        graph.find(thing, RDF.type.asNode(), Node.ANY).mapWith(t -> t.getObject()).toList();
    return FOLDERS.entrySet().stream()
        .filter(entry -> classes.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(ANY);
  }
}
