package landbridge.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import landbridge.source.Resources;
import landbridge.triples.Iris;
import landbridge.triples.Layer;
import landbridge.triples.LineSearch;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Finds out what became of an IRI by the older releases that are still there.
 *
 * <p>Nothing of them is loaded: their files are sorted, so what they say of one subject is found in
 * them where it stands. Who takes the place of what is gone, the rules in {@code successors} tell.
 */
public final class RetiredIris implements Retired {

  /** How many older releases are looked into. */
  private static final int MOST_RELEASES = 32;

  /** How much of what a release says of one subject is read. */
  private static final int MOST_STATEMENTS = 2000;

  /** How many evidences of a claim are read, and how many successors are told. */
  private static final int MOST_NODES = 50;

  private static final String DERIVED_FROM = Prefixes.expand("prov:wasDerivedFrom");
  private static final Node OLDER = NodeFactory.createURI("urn:x-landbridge:older");

  private static final List<Query> RULES =
      Resources.read("landbridge/publish/successors", ".rq").values().stream()
          .map(QueryFactory::create)
          .toList();

  private final Release current;
  private final Graph now;

  /**
   * What a release has no more.
   *
   * @param current the release, beside which the others lie
   * @param now all that it says
   */
  public RetiredIris(Release current, Graph now) {
    this.current = current;
    this.now = now;
  }

  @Override
  public Optional<Retirement> of(String iri) {
    if (!isPossible(iri) || now.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY)) {
      return Optional.empty();
    }
    for (Release release : older()) {
      List<Triple> said = said(release, iri);
      if (!said.isEmpty()) {
        return Optional.of(new Retirement(iri, release.id(), successors(release, iri, said)));
      }
    }
    return Optional.empty();
  }

  /** Whether it can be a subject: one of ours, with nothing that no IRI has. */
  private static boolean isPossible(String iri) {
    return iri.startsWith(Iris.BASE)
        && iri.chars().noneMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0);
  }

  /** The other releases that are there, the latest first. */
  private List<Release> older() {
    List<Release> others = new ArrayList<>(History.of(current.releases()).present());
    others.removeIf(release -> release.id().equals(current.id()));
    Collections.reverse(others);
    return others.subList(0, Math.min(MOST_RELEASES, others.size()));
  }

  /** What a release says of a subject, in all layers. */
  private static List<Triple> said(Release release, String subject) {
    List<Triple> said = new ArrayList<>();
    try {
      for (Layer layer : Layer.values()) {
        for (var file : release.quads(layer)) {
          List<String> lines = LineSearch.startingWith(file, "<" + subject + "> ", MOST_STATEMENTS);
          read(lines, said);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said;
  }

  private static void read(List<String> lines, List<Triple> said) {
    if (!lines.isEmpty()) {
      RDFParser.fromString(String.join("\n", lines) + "\n", Lang.NQUADS)
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  said.add(quad.asTriple());
                }
              });
    }
  }

  private List<String> successors(Release release, String iri, List<Triple> said) {
    DatasetGraph graphs = new DatasetGraphMapLink(now);
    graphs.addGraph(OLDER, withEvidence(release, said));
    Set<String> successors = new LinkedHashSet<>();
    for (Query rule : RULES) {
      try (QueryExec run =
          QueryExec.dataset(graphs)
              .query(rule)
              .substitution("retired", NodeFactory.createURI(iri))
              .build()) {
        run.select()
            .forEachRemaining(
                row -> {
                  Triple telling =
                      Triple.create(row.get("successor"), row.get("property"), row.get("value"));
                  if (successors.size() < MOST_NODES && isNew(release, telling)) {
                    successors.add(telling.getSubject().getURI());
                  }
                });
      }
    }
    return List.copyOf(successors);
  }

  /** With what the release says of the evidence that a subject has: which document it is in. */
  private static Graph withEvidence(Release release, List<Triple> said) {
    Graph graph = GraphFactory.createDefaultGraph();
    said.forEach(graph::add);
    said.stream()
        .filter(triple -> triple.getPredicate().hasURI(DERIVED_FROM) && triple.getObject().isURI())
        .map(triple -> triple.getObject().getURI())
        .distinct()
        .limit(MOST_NODES)
        .forEach(iri -> said(release, iri).forEach(graph::add));
    return graph;
  }

  private static boolean isNew(Release release, Triple telling) {
    return telling.getSubject().isURI()
        && !said(release, telling.getSubject().getURI()).contains(telling);
  }
}
