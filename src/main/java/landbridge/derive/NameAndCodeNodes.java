package landbridge.derive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import landbridge.names.Script;
import landbridge.triples.Iris;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The nodes of names and codes, which come and go with their plain triples. */
final class NameAndCodeNodes {

  private static final Node PREFERRED = iri("skosxl:prefLabel");
  private static final Node ALTERNATIVE = iri("skosxl:altLabel");
  private static final Node FORM = iri("skosxl:literalForm");
  private static final Node HAS_CODE = iri("lb:hasCode");
  private static final Node NOTATION = iri("skos:notation");

  /** By plain property: the property that leads to the node. */
  private static final Map<Node, Node> NODES =
      Map.of(
          RDFS.label.asNode(), PREFERRED,
          SKOS.prefLabel.asNode(), PREFERRED,
          SKOS.altLabel.asNode(), ALTERNATIVE,
          iri("lb:code"), HAS_CODE);

  private final Graph facts;

  NameAndCodeNodes(Graph facts) {
    this.facts = facts;
  }

  /** Whether an alternative name is the label or preferred name, which is shown, already. */
  boolean isLabelAlready(Triple triple, Set<Triple> hidden) {
    return triple.getPredicate().equals(SKOS.altLabel.asNode())
        && List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode()).stream()
            .map(label -> Triple.create(triple.getSubject(), label, triple.getObject()))
            .anyMatch(label -> facts.contains(label) && !hidden.contains(label));
  }

  /** Hides the nodes of what is hidden, and shows those of what is shown. */
  void follow(Set<Triple> hidden, Set<Triple> shown) {
    for (Triple plain : List.copyOf(hidden)) {
      if (NODES.containsKey(plain.getPredicate())) {
        hideNode(plain, hidden, shown);
      }
    }
    for (Triple plain : List.copyOf(shown)) {
      if (NODES.containsKey(plain.getPredicate())) {
        showNode(plain, hidden, shown);
      }
    }
  }

  private void hideNode(Triple plain, Set<Triple> hidden, Set<Triple> shown) {
    Node arc = arc(plain);
    boolean stays =
        NODES.entrySet().stream()
            .filter(entry -> entry.getValue().equals(arc))
            .map(entry -> Triple.create(plain.getSubject(), entry.getKey(), plain.getObject()))
            .anyMatch(t -> shown.contains(t) || facts.contains(t) && !hidden.contains(t));
    if (stays) {
      return;
    }
    for (Node node : nodes(plain)) {
      hidden.add(Triple.create(plain.getSubject(), arc, node));
      boolean isUnused =
          facts
              .find(Node.ANY, Node.ANY, node)
              .filterKeep(t -> NODES.containsValue(t.getPredicate()) && !hidden.contains(t))
              .toList()
              .isEmpty();
      if (isUnused) {
        facts.find(node, Node.ANY, Node.ANY).forEachRemaining(hidden::add);
      }
    }
  }

  private static Node arc(Triple plain) {
    return NODES.getOrDefault(plain.getPredicate(), Node.ANY);
  }

  private Set<Node> nodes(Triple plain) {
    Node form = plain.getPredicate().equals(iri("lb:code")) ? NOTATION : FORM;
    return facts
        .find(plain.getSubject(), arc(plain), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(node -> facts.contains(node, form, plain.getObject()))
        .toSet();
  }

  /**
   * A name that no longer holds may have no node in the facts. It gets the one that it would have,
   * without its set, which only its document tells. (Codes are never hidden by rivals.)
   */
  private void showNode(Triple plain, Set<Triple> hidden, Set<Triple> shown) {
    Node arc = arc(plain);
    Node name = plain.getObject();
    String subject = plain.getSubject().getURI();
    if (arc.equals(HAS_CODE) || !name.isLiteral() || !subject.startsWith(Iris.BASE)) {
      return;
    }
    Node node =
        NodeFactory.createURI(
            Iris.name(
                subject.substring(Iris.BASE.length()),
                name.getLiteralLexicalForm(),
                name.getLiteralLanguage()));
    List<Triple> triples =
        facts.contains(node, FORM, name)
            ? facts.find(node, Node.ANY, Node.ANY).toList()
            : List.of(
                Triple.create(node, RDF.type.asNode(), iri("lb:Name")),
                Triple.create(node, FORM, name),
                Triple.create(
                    node,
                    iri("lb:script"),
                    iri("script:" + Script.of(name.getLiteralLexicalForm()).code())),
                Triple.create(node, iri("lb:nameStatus"), iri("lb:attested")));
    for (Triple triple : triples) {
      show(triple, hidden, shown);
    }
    show(Triple.create(plain.getSubject(), arc, node), hidden, shown);
  }

  private void show(Triple triple, Set<Triple> hidden, Set<Triple> shown) {
    hidden.remove(triple);
    if (!facts.contains(triple)) {
      shown.add(triple);
    }
  }

  private static Node iri(String curie) {
    return NodeFactory.createURI(Prefixes.expand(curie));
  }
}
