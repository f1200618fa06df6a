package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import landbridge.serve.data.DataFormat;
import landbridge.serve.query.Bounds;
import landbridge.serve.query.GuardedDataset;
import landbridge.serve.query.Outcome;
import landbridge.serve.query.RunningQueries;
import landbridge.serve.query.RunningQuery;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * {@code /data}: the graphs, by the part of the SPARQL 1.1 Graph Store HTTP Protocol that reads.
 * {@code ?default} is the default graph, {@code ?graph=} a graph by its IRI.
 */
final class DataRoute extends Route {

  static final String PATH = "/data";

  private static final long serialVersionUID = 1;

  private final transient Store store;
  private final transient Bounds bounds;
  private final transient RunningQueries queries;

  DataRoute(Store store, Options options, RunningQueries queries) {
    super(PATH);
    this.store = store;
    this.bounds = QueryBounds.of(options);
    this.queries = queries;
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Node name = name(request);
    if (!store.graphs().containsGraph(name)) {
      throw new Problem(404, "There is no such graph. /.well-known/void names those there are.");
    }
    DataFormat form = GraphAnswer.form(request, false);
    String graph = name.equals(Quad.defaultGraphIRI) ? "default" : name.getURI();
    response.setHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    Validators validators =
        Answers.byTag(
            store.release().id() + "-" + Integer.toHexString(graph.hashCode()) + form.extension());
    response.setHeader("ETag", validators.tag());
    if (validators.hold(request)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(form.contentType());
    try (RunningQuery running = queries.begin("graph " + graph, bounds)) {
      running.describe("data", () -> "");
      HeldAnswer.tell(request, running);
      try {
        write(Objects.requireNonNull(graph(name, running)), form, running, response);
        running.end(Outcome.OK);
      } catch (RuntimeException | IOException e) {
        running.end(Problems.outcome(e));
        if (running.isStopped()) {
          throw running.reason();
        }
        throw e;
      }
    }
  }

  private @Nullable Graph graph(Node name, RunningQuery running) {
    GuardedDataset dataset = new GuardedDataset(store.graphs(), running);
    return name.equals(Quad.defaultGraphIRI) ? dataset.getDefaultGraph() : dataset.getGraph(name);
  }

  /** As a stream where the form can be one; the others count first what they gather. */
  private static void write(
      Graph graph, DataFormat form, RunningQuery running, HttpServletResponse response)
      throws IOException {
    Lang lang = RDFLanguages.contentTypeToLang(form.type());
    if (!StreamRDFWriter.registered(lang)) {
      graph.find().forEachRemaining(triple -> running.countRow());
      RDFWriter.source(graph).lang(lang).output(response.getOutputStream());
      return;
    }
    StreamRDF out = StreamRDFWriter.getWriterStream(response.getOutputStream(), lang);
    out.start();
    StreamRDFOps.sendPrefixesToStream(PrefixMapFactory.create(Prefixes.all()), out);
    graph
        .find()
        .forEachRemaining(
            triple -> {
              running.countRow();
              out.triple(triple);
            });
    out.finish();
  }

  /** What is asked for: one graph, and nothing else is known that could be asked. */
  private static Node name(HttpServletRequest request) {
    String[] graphs = request.getParameterValues("graph");
    boolean isDefault = request.getParameter("default") != null;
    if (isDefault == (graphs != null) || graphs != null && graphs.length > 1) {
      throw new Problem(400, "One graph is asked for, by ?default or by ?graph= and its IRI.");
    }
    return graphs == null ? Quad.defaultGraphIRI : NodeFactory.createURI(graphs[0]);
  }
}
