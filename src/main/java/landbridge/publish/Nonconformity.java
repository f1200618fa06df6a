package landbridge.publish;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;

/** A changed graph that may not be published. */
public final class Nonconformity extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<String> violations;
  private final transient Graph report;

  Nonconformity(List<String> violations, Graph report) {
    super(String.join("; ", violations), null, false, false);
    this.violations = List.copyOf(violations);
    this.report = report;
  }

  /** A statement about or with something that has no name. */
  static Nonconformity ofUnnamed(Node property) {
    return new Nonconformity(
        List.of(
            "a blank node or a triple term stands at "
                + property
                + ": nothing is published without a name, so give it an IRI"),
        GraphFactory.createDefaultGraph());
  }

  /** What may not be published, in sentences. */
  public List<String> violations() {
    return violations;
  }

  /** The same as a SHACL validation report. */
  public Graph report() {
    return report;
  }
}
