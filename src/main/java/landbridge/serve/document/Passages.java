package landbridge.serve.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import landbridge.serve.page.Cells;
import landbridge.source.Span;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Reads the places in a document that claims rest on, out of a graph. */
final class Passages {

  private static final Node SOURCE = node("oa:hasSource");
  private static final Node START = node("oa:start");
  private static final Node END = node("oa:end");
  private static final Node EXACT = node("oa:exact");
  private static final Node DERIVED_FROM = node("prov:wasDerivedFrom");
  private static final Node SUBJECT = node("rdf:subject");
  private static final Node PREDICATE = node("rdf:predicate");
  private static final Node OBJECT = node("rdf:object");
  private static final Node RANK = node("wikibase:rank");
  private static final Node SHA256 = node("lb:sha256");
  private static final Node MISSING = node("lb:missingInSource");

  private final Graph graph;

  Passages(Graph graph) {
    this.graph = graph;
  }

  /**
   * The places in a document, in the order of reading, each once, with nothing said of them yet.
   */
  List<Passage> of(Node document) {
    Map<Span, Passage> passages = new TreeMap<>();
    for (Node evidence : subjects(SOURCE, document)) {
      int start = number(evidence, START);
      int end = number(evidence, END);
      if (start >= 0 && end >= start) {
        Span span = new Span(start, end);
        String quote = object(evidence, EXACT).map(Node::getLiteralLexicalForm).orElse("");
        List<Node> claims = subjects(DERIVED_FROM, evidence);
        boolean hole = claims.stream().anyMatch(claim -> graph.contains(claim, OBJECT, MISSING));
        passages.put(span, new Passage(span, quote, hole, claims.size(), List.of()));
      }
    }
    return passages.values().stream().sorted(Passage.READING).toList();
  }

  /** The same place with all that is claimed from it. */
  Passage told(Passage passage, Node document, Cells cells) {
    Node evidence = NodeFactory.createURI(document.getURI() + "#" + passage.place());
    Map<String, Passage.Thing> things = new TreeMap<>();
    for (Node claim : subjects(DERIVED_FROM, evidence)) {
      said(claim, cells)
          .ifPresent(
              said ->
                  things
                      .computeIfAbsent(
                          object(claim, SUBJECT).map(Node::getURI).orElse(""),
                          iri ->
                              new Passage.Thing(
                                  cells.of(NodeFactory.createURI(iri)), new ArrayList<>()))
                      .claims()
                      .add(said));
    }
    things.values().forEach(thing -> thing.claims().sort(ORDER));
    return new Passage(
        passage.span(),
        passage.quote(),
        passage.hole(),
        passage.claims(),
        List.copyOf(things.values()));
  }

  private static final Comparator<Passage.Said> ORDER =
      Comparator.comparing((Passage.Said said) -> said.property().iri())
          .thenComparing(said -> said.value().value())
          .thenComparing(said -> said.claim().iri());

  private Optional<Passage.Said> said(Node claim, Cells cells) {
    Optional<Node> property = object(claim, PREDICATE);
    Optional<Node> value = object(claim, OBJECT);
    if (property.isEmpty() || value.isEmpty() || object(claim, SUBJECT).isEmpty()) {
      return Optional.empty();
    }
    String rank = object(claim, RANK).map(Node::getLocalName).orElse("NormalRank");
    return Optional.of(
        new Passage.Said(cells.of(claim), cells.of(property.get()), cells.of(value.get()), rank));
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }

  private Optional<Node> object(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .findFirst();
  }

  /** The SHA-256 of the bytes that were read of a document, empty if the graph does not know it. */
  String sha256(Node document) {
    return object(document, SHA256)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  /** A place in code points, or -1 where the graph gives none that is one. */
  private int number(Node evidence, Node property) {
    return object(evidence, property)
        .filter(Node::isLiteral)
        .filter(value -> value.getLiteralDatatype().isValid(value.getLiteralLexicalForm()))
        .map(Node::getLiteralValue)
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).intValue())
        .orElse(-1);
  }

  private static Node node(String curie) {
    return NodeFactory.createURI(Prefixes.expand(curie));
  }
}
