package landbridge.triples;

import java.util.Locale;

/** The four layers of the graph, each a named graph and a file of every release. */
public enum Layer {
  /** What each document says. */
  CLAIMS,
  /** The plain triple of every best-ranked claim. */
  FACTS,
  /** What rules infer. */
  DERIVED,
  /** Ontology, documents, and the description of the dataset. */
  META;

  /** The name in lower case, as in {@code claims.nq} and {@code graph/claims}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The IRI of the named graph. */
  public String graph() {
    return Iris.BASE + "graph/" + id();
  }
}
