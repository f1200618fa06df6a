package landbridge.serve.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * The pages of a graph. Each template is given, beside the rows of its queries: {@code request},
 * {@code root}, {@code language}, {@code languages}, {@code parameters}, and the methods of {@link
 * TemplateMethods}.
 */
public final class Pages {

  private static final Pages WITHOUT_GRAPH = new Pages(DatasetGraphFactory.empty(), Map.of());

  private final DatasetGraph graphs;
  private final Map<String, Object> always;
  private final Map<String, PageFolder> folders = new ConcurrentHashMap<>();
  private final Map<String, String> made = new ConcurrentHashMap<>();

  /**
   * The pages of a graph.
   *
   * @param always what every template is given, such as the release's identifier
   */
  public Pages(DatasetGraph graphs, Map<String, Object> always) {
    this.graphs = graphs;
    this.always = Map.copyOf(always);
  }

  /** Pages that need no graph, such as those that say what went wrong. */
  public static Pages withoutGraph() {
    return WITHOUT_GRAPH;
  }

  /**
   * A page that its queries alone fill. One without parameters is made once a language, as the
   * graph does not change.
   *
   * @param more what its template is given beside the rows, the same whenever it is asked for
   */
  public String page(String folder, PageRequest request, Map<String, Object> more) {
    return request.address().contains("?") || !request.parameters().isEmpty()
        ? page(folder, request, Map.of(), more)
        : made.computeIfAbsent(
            folder + " " + request.language().code() + " " + request.address(),
            key -> page(folder, request, Map.of(), more));
  }

  /**
   * A page.
   *
   * @param folder its name among the pages
   * @param bindings values of variables of its queries
   * @param more what its template is given beside the rows
   */
  public String page(
      String folder, PageRequest request, Map<String, Node> bindings, Map<String, Object> more) {
    Map<String, Object> model = new HashMap<>(rows(folder, request, bindings));
    model.putAll(more);
    return fill(folder, request, model);
  }

  /**
   * The rows of a page's queries by the names of these, for a page that makes more of them first.
   */
  public Map<String, List<Map<String, Cell>>> rows(
      String folder, PageRequest request, Map<String, Node> bindings) {
    return folder(folder).rows(graphs, bindings, cells(request));
  }

  /**
   * A page of which all that it shows is known.
   *
   * @param shown what its template is given, in the place of rows of its queries
   */
  public String fill(String folder, PageRequest request, Map<String, Object> shown) {
    Map<String, Object> model = new HashMap<>(always);
    model.putAll(shown);
    model.put("root", request.root());
    model.put("request", request);
    model.put("language", request.language());
    model.put("languages", InterfaceLanguage.all());
    model.put("parameters", request.parameters());
    Messages messages = Messages.of(request.language());
    model.put("m", TemplateMethods.words(messages));
    model.put("number", TemplateMethods.number(request.language()));
    model.put("tongue", TemplateMethods.tongue(request.language()));
    model.put("links", TemplateMethods.links(request.root()));
    model.put("ask", TemplateMethods.ask(request.root()));
    model.put("groups", TemplateMethods.groups());
    return folder(folder).fill(model);
  }

  private PageFolder folder(String name) {
    return folders.computeIfAbsent(name, PageFolder::read);
  }

  /** Makes cells of terms for a page. */
  public Cells cells(PageRequest request) {
    return new Cells(graphs.getDefaultGraph(), request);
  }
}
