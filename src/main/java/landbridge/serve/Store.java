package landbridge.serve;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import landbridge.lookup.Lookup;
import landbridge.lookup.LookupFunction;
import landbridge.lookup.NameText;
import landbridge.publish.Progress;
import landbridge.publish.Release;
import landbridge.serve.document.DocumentTexts;
import landbridge.serve.query.Sandbox;
import landbridge.source.Failure;
import landbridge.triples.Layer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** A release that is open to be read by many threads at once. */
public final class Store implements AutoCloseable {

  private final Release release;
  private final DatasetGraph graphs;
  private final NameText text;
  private @Nullable Lookup lookup;
  private DocumentTexts texts = DocumentTexts.NONE;

  Store(Release release, DatasetGraph graphs) {
    this.release = release;
    this.graphs = graphs;
    this.text = new NameText(graphs.getDefaultGraph());
  }

  /** With an index that is open already. */
  Store(Release release, DatasetGraph graphs, Lookup lookup) {
    this(release, graphs);
    this.lookup = lookup;
  }

  /** Where it comes from. */
  public Release release() {
    return release;
  }

  /** The texts that it was read from, as far as they are at hand. */
  public DocumentTexts texts() {
    return texts;
  }

  /** The same with the texts that it was read from; before it is served. */
  public Store with(DocumentTexts texts) {
    this.texts = texts;
    return this;
  }

  /** The layers as named graphs, in memory, and their union as the default graph. */
  public DatasetGraph graphs() {
    return graphs;
  }

  /**
   * The index of its names, which is opened when somebody first asks for it.
   *
   * @param progress is told if the index has to be made
   */
  public synchronized Lookup lookup(Progress progress) {
    Lookup opened = lookup;
    if (opened == null) {
      opened = Lookup.open(release, this::graphs, progress);
      lookup = opened;
    }
    return opened;
  }

  /** For queries: they look names up and search in them, and ask no other endpoint. */
  Context context() {
    Context context = ARQ.getContext().copy();
    context.set(ARQ.httpServiceAllowed, false);
    LookupFunction.install(context, () -> lookup(Progress.NONE));
    text.install(context);
    Sandbox.install(context, Set.of(LookupFunction.IRI, NameText.QUERY));
    return context;
  }

  /** Closes the index; nobody may look anything up any more. */
  @Override
  public synchronized void close() {
    if (lookup != null) {
      lookup.close();
      lookup = null;
    }
  }

  /**
   * Reads a release.
   *
   * @throws Failure if a file of it is not what a release holds
   */
  public static Store load(Release release) {
    // Measured with 1.5 M quads (CPU s to load, heap MB, ms to count all): plain graphs and their
    // union as one more 15, 404, 474; a view as the union 12, 286, 438, but a quarter slower in
    // small queries; Jena's transactional store with every triple twice 43, 1766, 1262.
    Graph all = new GraphMem2Fast();
    Map<Node, Graph> layers = new HashMap<>();
    for (Layer layer : Layer.values()) {
      layers.put(NodeFactory.createURI(layer.graph()), new GraphMem2Fast());
    }
    for (Layer layer : Layer.values()) {
      release.read(
          layer,
          quad -> {
            Graph graph = layers.get(quad.getGraph());
            if (graph == null) {
              throw new RiotException("no layer is the graph " + quad.getGraph());
            }
            graph.add(quad.asTriple());
            all.add(quad.asTriple());
          });
    }
    return new Store(release, new LayeredDataset(all, layers));
  }

  /** Triples by layer, in the order of the layers. */
  public Map<Layer, Integer> sizes() {
    Map<Layer, Integer> sizes = new EnumMap<>(Layer.class);
    for (Layer layer : Layer.values()) {
      sizes.put(layer, graphs.getGraph(NodeFactory.createURI(layer.graph())).size());
    }
    return sizes;
  }
}
