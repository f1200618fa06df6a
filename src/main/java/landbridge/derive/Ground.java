package landbridge.derive;

import java.util.List;
import java.util.Set;
import landbridge.names.Kinds;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The ground on which values follow each other in time: a thing has one population, one name of a
 * kind in a language, one code of a scheme, and is directly part of one whole of a level. On other
 * grounds, each of one value, values stand beside each other.
 *
 * @param subject the thing
 * @param property the property
 * @param slot the language, datatype or level of which there is one value at a time; else the value
 * @param isSingle whether there is one value at a time
 */
record Ground(Node subject, Node property, Node slot, boolean isSingle) {

  private static final Set<Node> LABELS = Set.of(RDFS.label.asNode(), SKOS.prefLabel.asNode());
  private static final Set<Node> WHOLES = Set.of(iri("lb:partOf"), iri("lb:locatedIn"));
  private static final Node CODE = iri("lb:code");
  private static final List<Node> LEVELS =
      Kinds.LEVELS.stream().map(level -> iri("lb:" + level)).toList();

  /**
   * The ground of a triple.
   *
   * @param singleValued the properties of which there is one value at a time
   * @param types graphs that tell the classes of divisions
   */
  static Ground of(Triple triple, Set<Node> singleValued, List<Graph> types) {
    Node property = triple.getPredicate();
    Node object = triple.getObject();
    Node slot = object;
    if (singleValued.contains(property)) {
      slot = property;
    } else if (LABELS.contains(property) && object.isLiteral()) {
      slot = NodeFactory.createLiteralString(object.getLiteralLanguage());
    } else if (property.equals(CODE) && object.isLiteral()) {
      slot = NodeFactory.createURI(object.getLiteralDatatypeURI());
    } else if (WHOLES.contains(property)) {
      slot =
          LEVELS.stream()
              .filter(
                  level ->
                      types.stream()
                          .anyMatch(graph -> graph.contains(object, RDF.type.asNode(), level)))
              .findFirst()
              .orElse(object);
    }
    return new Ground(triple.getSubject(), property, slot, !slot.equals(object));
  }

  /** Whether exactly one value is shown even if several hold, as SKOS asks of labels. */
  boolean isLabel() {
    return LABELS.contains(property);
  }

  private static Node iri(String curie) {
    return NodeFactory.createURI(Prefixes.expand(curie));
  }
}
