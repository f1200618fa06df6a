package landbridge.serve;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import landbridge.names.ResourceTable;
import landbridge.source.Resources;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.vocabulary.RDF;

/**
 * Queries about the terms that a graph is written with, from the files of the folder {@code terms}.
 */
final class TermQueries {

  private static final Map<String, String> TEXTS = new HashMap<>();

  /** Which query is the example for a term of which class. */
  private static final Map<Node, String> SORTS = new LinkedHashMap<>();

  static {
    Resources.read("landbridge/serve/terms", ".rq")
        .forEach((file, text) -> TEXTS.put(file.replace(".rq", ""), text));
    ResourceTable.read(TermQueries.class, "terms/sorts.tsv")
        .forEach(
            row ->
                SORTS.put(
                    NodeFactory.createURI(Prefixes.expand(row.get("class"))), row.get("query")));
  }

  private TermQueries() {}

  /** A query whose variables may still be given values, with the prefixes that it uses. */
  static ParameterizedSparqlString named(String name) {
    String text = Objects.requireNonNull(TEXTS.get(name), name);
    ParameterizedSparqlString query = new ParameterizedSparqlString(text);
    Set<String> used = used(text);
    Prefixes.all()
        .forEach(
            (prefix, iri) -> {
              if (used.contains(prefix)) {
                query.setNsPrefix(prefix, iri);
              }
            });
    return query;
  }

  /**
   * A query that shows how a term is used.
   *
   * @return nothing for what is no term of any class in {@code sorts.tsv}
   */
  static Optional<String> example(Graph graph, Node term) {
    List<Node> classes =
        graph.find(term, RDF.type.asNode(), Node.ANY).mapWith(t -> t.getObject()).toList();
    return SORTS.entrySet().stream()
        .filter(sort -> classes.contains(sort.getKey()))
        .findFirst()
        .map(
            sort -> {
              ParameterizedSparqlString query = named(sort.getValue());
              query.setIri("term", term.getURI());
              return query.toString();
            });
  }

  private static Set<String> used(String text) {
    return SparqlText.pieces(text).stream()
        .filter(piece -> piece.kind().equals("name"))
        .map(piece -> piece.text().substring(0, piece.text().indexOf(':')))
        .collect(Collectors.toSet());
  }
}
