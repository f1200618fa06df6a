package landbridge.serve.page;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * The pages of a graph. Each template is given, beside the rows of its queries: {@code request},
 * {@code root}, {@code language}, {@code languages}, {@code parameters}, {@code m(key, …)}, the
 * words in the reader's language, and {@code links(iri)}, where an IRI is shown.
 */
public final class Pages {

  private static final Pages WITHOUT_GRAPH = new Pages(DatasetGraphFactory.empty(), Map.of());

  private final DatasetGraph graphs;
  private final Map<String, Object> always;
  private final Map<String, PageFolder> folders = new ConcurrentHashMap<>();

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

  /** A page that its queries alone fill. */
  public String page(String folder, PageRequest request) {
    return page(folder, request, Map.of(), Map.of());
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
    PageFolder page = folders.computeIfAbsent(folder, PageFolder::read);
    Map<String, Object> model = new HashMap<>(always);
    model.putAll(page.rows(graphs, bindings, cells(request)));
    model.putAll(more);
    model.put("root", request.root());
    model.put("request", request);
    model.put("language", request.language());
    model.put("languages", InterfaceLanguage.all());
    model.put("parameters", request.parameters());
    model.put("m", words(Messages.of(request.language())));
    model.put("links", links(request.root()));
    return page.fill(model);
  }

  /** Makes cells of terms for a page. */
  public Cells cells(PageRequest request) {
    return new Cells(graphs.getDefaultGraph(), request);
  }

  private static TemplateMethodModelEx words(Messages messages) {
    return arguments -> {
      List<String> values = strings(arguments);
      return messages.text(values.get(0), values.subList(1, values.size()));
    };
  }

  private static TemplateMethodModelEx links(String root) {
    return arguments -> Links.of(strings(arguments).get(0), root);
  }

  private static List<String> strings(List<?> arguments) throws TemplateModelException {
    List<String> values = new ArrayList<>();
    for (Object argument : arguments) {
      if (argument instanceof TemplateNumberModel number) {
        values.add(String.valueOf(number.getAsNumber()));
      } else if (argument instanceof TemplateScalarModel text) {
        values.add(text.getAsString());
      } else {
        throw new TemplateModelException("strings and numbers are taken here, not " + argument);
      }
    }
    return values;
  }
}
