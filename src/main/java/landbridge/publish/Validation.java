package landbridge.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import landbridge.source.Resources;
import landbridge.triples.Layer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Checks the files of a release against the SHACL shapes of the ontology.
 *
 * <p>The claims layer is checked by the shapes that need only a node's own triples, a batch of
 * subjects at a time, so its size does not matter; the other layers are checked together.
 */
public final class Validation {

  private static final String FOLDER = "landbridge/ontology";
  private static final Shapes LOCAL = shapes("shapes-local.ttl");
  private static final Shapes WHOLE = shapes("shapes.ttl");
  private static final int BATCH = 100_000;
  private static final int MOST = 100;

  private final int batch;
  private final List<String> violations = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final ValidationReport.Builder entries = ValidationReport.create();

  private Validation(int batch) {
    this.batch = batch;
  }

  /**
   * Validates.
   *
   * @param quads the N-Quads files of a layer
   */
  public static Validation of(Function<Layer, List<Path>> quads) {
    return of(quads, BATCH);
  }

  /** Validates so many triples of the claims layer at a time. */
  static Validation of(Function<Layer, List<Path>> quads, int batch) {
    Validation validation = new Validation(batch);
    validation.claims(quads.apply(Layer.CLAIMS));
    validation.whole(quads);
    return validation;
  }

  /** What must not be published, in sentences; empty if all conforms. */
  public List<String> violations() {
    return Collections.unmodifiableList(violations);
  }

  /** The violations as a SHACL validation report. */
  public Graph report() {
    return entries.build().getGraph();
  }

  /** What documents say that cannot be, in sentences: to be looked at, no reason not to publish. */
  public List<String> warnings() {
    return Collections.unmodifiableList(warnings);
  }

  private void claims(List<Path> files) {
    for (Path file : files) {
      Batches batches = new Batches(LOCAL);
      RDFParser.source(file).lang(Lang.NQUADS).parse(batches);
    }
  }

  private void whole(Function<Layer, List<Path>> quads) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Layer layer : List.of(Layer.FACTS, Layer.DERIVED, Layer.META)) {
      for (Path file : quads.apply(layer)) {
        RDFParser.source(file)
            .lang(Lang.NQUADS)
            .parse(
                new StreamRDFBase() {
                  @Override
                  public void quad(Quad quad) {
                    graph.add(quad.asTriple());
                  }
                });
      }
    }
    report(ShaclValidator.get().validate(LOCAL, graph));
    report(ShaclValidator.get().validate(WHOLE, graph));
  }

  private static Shapes shapes(String file) {
    String text = Resources.read(FOLDER, file).values().iterator().next();
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.TURTLE).parse(graph);
    return Shapes.parse(graph);
  }

  private void report(ValidationReport report) {
    for (ReportEntry entry : report.getEntries()) {
      boolean isViolation = entry.severity().equals(Severity.Violation);
      List<String> lines = isViolation ? violations : warnings;
      if (lines.size() < MOST) {
        lines.add(sentence(entry));
        if (isViolation) {
          entries.addReportEntry(entry);
        }
      }
    }
  }

  private static String sentence(ReportEntry entry) {
    return entry.focusNode()
        + (entry.resultPath() == null ? "" : " " + entry.resultPath())
        + ": "
        + entry.message()
        + (entry.value() == null ? "" : " (" + entry.value() + ")");
  }

  /** Collects subjects up to a batch's size; a subject is never split. */
  private final class Batches extends StreamRDFBase {

    private final Shapes shapes;
    private Graph graph = GraphFactory.createDefaultGraph();
    private Node subject = Node.ANY;

    Batches(Shapes shapes) {
      this.shapes = shapes;
    }

    @Override
    public void quad(Quad quad) {
      if (graph.size() >= batch && !quad.getSubject().equals(subject)) {
        finish();
        graph = GraphFactory.createDefaultGraph();
      }
      subject = quad.getSubject();
      graph.add(quad.asTriple());
    }

    @Override
    public void finish() {
      report(ShaclValidator.get().validate(shapes, graph));
    }
  }
}
