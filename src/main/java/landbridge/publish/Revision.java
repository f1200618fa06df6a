package landbridge.publish;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import landbridge.triples.Census;
import landbridge.triples.Iris;
import landbridge.triples.Layer;
import landbridge.triples.LayerWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;

/**
 * A release that is made from a graph that somebody changed, rather than from documents: claims,
 * facts and meta as they stand there; what rules infer and what describes the dataset are made
 * anew, and taken over into that graph. A graph that nobody changed leads to the same release.
 */
public final class Revision implements Closeable {

  private static final String DATASET = Iris.BASE + "dataset";

  private final Publication publication;
  private final Release previous;
  private final WrittenForms forms;
  private final Map<Layer, Census> censuses = new EnumMap<>(Layer.class);

  private Revision(Publication publication, Release previous, WrittenForms forms) {
    this.publication = publication;
    this.previous = previous;
    this.forms = forms;
  }

  /**
   * Begins; until it is closed nobody else publishes there.
   *
   * @param previous the release that the graph was before it was changed
   * @param stored literals that the graph keeps in another form, such as 46.0 for 46; others stay
   * @throws landbridge.source.Failure if somebody else is publishing
   */
  public static Revision begin(Release previous, UnaryOperator<Node> stored) throws IOException {
    JenaSystem.init();
    Publication publication = Publication.begin(previous.releases());
    return new Revision(publication, previous, new WrittenForms(stored));
  }

  /** Tells of a statement that was put into the graph in which form it was written. */
  public void written(Quad quad) {
    forms.add(quad);
  }

  /**
   * Writes the release, whole but pointed to by nothing.
   *
   * @param graphs the changed graph, with the layers as named graphs; is given what follows
   * @throws Nonconformity if it may not be published; then {@code graphs} is half changed
   */
  public Release write(DatasetGraph graphs) throws IOException {
    Path folder = publication.folder();
    for (Layer layer : Layer.values()) {
      previous.read(layer, forms::add);
    }
    write(graphs, Layer.CLAIMS);
    write(graphs, Layer.FACTS);
    censuses.put(Layer.DERIVED, Stages.derive(folder, Progress.NONE));
    describe(graphs);
    Validation validation = Stages.validate(folder);
    if (!validation.violations().isEmpty()) {
      throw new Nonconformity(validation.violations(), validation.report());
    }
    new LayerChange(graphs)
        .take(previous.quads(Layer.DERIVED), Stages.quads(folder, Layer.DERIVED));
    Summary summary = Stages.summary(previous.manifest().documents().size(), censuses);
    return publication.place(summary, previous.manifest().documents());
  }

  /**
   * Makes a release of this folder the current one.
   *
   * @param author who changed the graph
   */
  public void publish(Release release, String author, Instant published) throws IOException {
    publication.makeCurrent(release.id(), author, published);
  }

  /** Removes all but the newest releases of the folder; the history goes on to tell of them. */
  public void keep(int most) throws IOException {
    List<Release> all = History.of(previous.releases()).present();
    for (Release old : all.subList(0, Math.max(0, all.size() - most))) {
      publication.remove(old.folder());
    }
  }

  /** The same of a release that was written before, and did not become the current one. */
  public static void makeCurrent(Release release, String author, Instant published)
      throws IOException {
    try (Publication publication = Publication.begin(release.releases())) {
      publication.makeCurrent(release.id(), author, published);
    }
  }

  /** Publishes a release in another folder too, as the first one there. */
  public static void copy(Release release, Path releases) throws IOException {
    try (Publication publication = Publication.begin(releases)) {
      publication.place(release);
      publication.makeCurrent(release.id(), "", Instant.now());
    }
  }

  /** Lets others publish. */
  @Override
  public void close() throws IOException {
    publication.close();
  }

  private void write(DatasetGraph graphs, Layer layer) throws IOException {
    Path folder = publication.folder();
    Path unsorted = folder.resolve(layer.id() + ".nt");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unsorted), 1 << 16)) {
      StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
      writer.start();
      graphs
          .find(name(layer), Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> writer.triple(publishable(forms.of(quad))));
      writer.finish();
    }
    try (LayerWriter lines = new LayerWriter(layer, folder);
        InputStream in = new BufferedInputStream(Files.newInputStream(unsorted), 1 << 16)) {
      lines.addNTriples(in);
      censuses.put(layer, lines.write(folder));
    } finally {
      Files.delete(unsorted);
    }
  }

  private static Triple publishable(Quad quad) {
    if (!quad.getSubject().isURI() || !quad.getObject().isURI() && !quad.getObject().isLiteral()) {
      throw Nonconformity.ofUnnamed(quad.getPredicate());
    }
    return quad.asTriple();
  }

  /** The meta layer: what was there, but for the description of the dataset, which is made anew. */
  private void describe(DatasetGraph graphs) throws IOException {
    Node meta = name(Layer.META);
    Graph before = GraphFactory.createDefaultGraph();
    Model model = ModelFactory.createDefaultModel();
    graphs
        .find(meta, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              before.add(publishable(forms.of(quad)));
              if (!describesDataset(quad.getSubject())) {
                model.getGraph().add(quad.asTriple());
              }
            });
    new DatasetDescription(model)
        .describe(censuses, Stages.names(publication.folder()), previous.manifest().documents());
    before
        .find()
        .filterDrop(model.getGraph()::contains)
        .forEachRemaining(triple -> graphs.delete(Quad.create(meta, triple)));
    model
        .getGraph()
        .find()
        .filterDrop(before::contains)
        .forEachRemaining(triple -> graphs.add(Quad.create(meta, triple)));
    write(graphs, Layer.META);
  }

  private static boolean describesDataset(Node subject) {
    return subject.isURI()
        && (subject.getURI().equals(DATASET) || subject.getURI().startsWith(DATASET + "/"));
  }

  private static Node name(Layer layer) {
    return NodeFactory.createURI(layer.graph());
  }
}
