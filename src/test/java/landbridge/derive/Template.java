package landbridge.derive;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.vocabulary.RDF;

/** What a {@code CONSTRUCT} makes, by its template. */
final class Template {

  private Template() {}

  /**
   * The properties of what it says of things, and the classes of the nodes that it makes; where a
   * property is a variable, those that {@code VALUES} gives it.
   */
  static SortedSet<String> terms(Query query) {
    Set<Node> made =
        query.getConstructTemplate().getTriples().stream()
            .filter(Template::isClass)
            .map(Triple::getSubject)
            .collect(Collectors.toSet());
    SortedSet<String> terms = new TreeSet<>();
    for (Triple triple : query.getConstructTemplate().getTriples()) {
      if (isClass(triple)) {
        terms.add(Prefixes.shorten(triple.getObject().getURI()));
      } else if (!made.contains(triple.getSubject())) {
        terms.addAll(properties(query, triple.getPredicate()));
      }
    }
    return terms;
  }

  private static boolean isClass(Triple triple) {
    return triple.getPredicate().equals(RDF.type.asNode()) && triple.getObject().isURI();
  }

  private static SortedSet<String> properties(Query query, Node property) {
    SortedSet<String> names = new TreeSet<>();
    if (property.isURI()) {
      names.add(Prefixes.shorten(property.getURI()));
      return names;
    }
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData data) {
            data.getRows()
                .forEach(row -> names.add(Prefixes.shorten(row.get(Var.alloc(property)).getURI())));
          }
        });
    return names;
  }
}
